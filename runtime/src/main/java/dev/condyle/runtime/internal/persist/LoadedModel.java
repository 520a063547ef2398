package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import java.util.List;

/**
 * What the folder of a model contains besides the weights and the columns.
 *
 * @param tasks the tasks, with what their targets have learned and their thresholds
 * @param position how far the model was trained
 * @param origins where the weights came from that the model was created with
 */
public record LoadedModel<L>(
        Tasks<L> tasks, TrainingPosition position, List<WeightOrigin> origins) {

    /** Returns a spec with the saved tasks and preprocessing. */
    public <I> ModelSpec<I, L> in(ModelSpec<I, L> spec) {
        return spec.withTasks(tasks).withPreprocessing(origins);
    }
}
