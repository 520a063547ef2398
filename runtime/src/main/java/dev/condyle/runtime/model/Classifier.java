package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A network that tells classes apart, with its weights. What extends it is generated from an
 * annotated class.
 *
 * <p>It is safe for use by several threads: predictions run side by side, training waits for them
 * and they for training. A classifier holds native memory: close it.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public abstract non-sealed class Classifier<I, L>
        extends Model<I, L, Prediction<L>, Evaluation<L>> {

    private final Labels<L> labels;

    /**
     * Makes a classifier with random weights, or those of the pretrained backbone that the
     * annotated class names.
     *
     * @param spec what the annotated class says
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are not there,
     *     or do not fit
     */
    public Classifier(ModelSpec<I, L> spec, ModelOptions options) {
        super(spec, options);
        labels = spec.labels();
    }

    /**
     * Loads a classifier from the folder that it was saved to.
     *
     * @param spec what the annotated class says
     * @param folder the folder
     * @param options the device, and the seed that training uses
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder does not hold this
     *     class's model, whole
     */
    public Classifier(ModelSpec<I, L> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
        labels = spec.labels();
    }

    @Override
    final Prediction<L> prediction(HeadOutput<L> answer) {
        return answer.of(Task.of(labels));
    }

    @Override
    final Evaluation<L> evaluation(Evaluations<L> evaluations) {
        return evaluations.of(Task.of(labels));
    }

    /** The classes, in the order of the logits. */
    public Labels<L> labels() {
        return labels;
    }
}
