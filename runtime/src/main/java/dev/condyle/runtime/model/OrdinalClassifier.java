package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.evaluation.OrdinalEvaluation;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A network with one head that chooses one of several ordered classes, with its weights. Subclasses
 * are generated from annotated classes.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A model holds native memory and must be closed.
 *
 * @param <I> the type of an input
 * @param <C> the type of a class
 */
public abstract non-sealed class OrdinalClassifier<I, C>
        extends Model<I, C, Prediction<C>, OrdinalEvaluation<C>> {

    /**
     * Creates a randomly initialised model, or one with the weights of the pretrained backbone that
     * the annotated class declares.
     *
     * @param spec the definition of the annotated class
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    protected OrdinalClassifier(ModelSpec<I, C> spec, ModelOptions options) {
        super(spec, options);
    }

    /**
     * Loads a model from the folder to which it was saved.
     *
     * @param spec the definition of the annotated class
     * @param folder the folder
     * @param options the device, and the seed that training uses
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder does not contain a
     *     complete model of this class
     */
    protected OrdinalClassifier(ModelSpec<I, C> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    @Override
    final Prediction<C> prediction(HeadOutput<C> answer) {
        return answer.of(onlyTask());
    }

    @Override
    final OrdinalEvaluation<C> evaluation(Evaluations<C> evaluations) {
        return evaluations.ordinal(onlyTask());
    }

    /** Returns the classes, from the lowest to the highest. */
    public Labels<C> labels() {
        return ((Ordinal<C>) target(onlyTask())).labels();
    }
}
