package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A network with one head that chooses one of two classes with a single logit, with its weights.
 * Subclasses are generated from annotated classes.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A model holds native memory and must be closed.
 *
 * @param <I> the type of an input
 * @param <C> the type of a class
 */
public abstract non-sealed class BinaryClassifier<I, C>
        extends Model<I, C, Prediction<C>, Evaluation<C>> {

    /**
     * Creates a randomly initialised model, or one with the weights of the pretrained backbone that
     * the annotated class declares.
     *
     * @param spec the definition of the annotated class
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    protected BinaryClassifier(ModelSpec<I, C> spec, ModelOptions options) {
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
    protected BinaryClassifier(ModelSpec<I, C> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    @Override
    final Prediction<C> prediction(HeadOutput<C> answer) {
        return answer.of(onlyTask());
    }

    @Override
    final Evaluation<C> evaluation(Evaluations<C> evaluations) {
        return evaluations.of(onlyTask());
    }

    private Binary<C> binary() {
        return (Binary<C>) target(onlyTask());
    }

    /** Returns the two classes; the second one is the positive class. */
    public Labels<C> labels() {
        return binary().labels();
    }

    /**
     * Returns the threshold: the positive class is predicted if its probability is above it. 0.5
     * unless it was set.
     */
    public double threshold() {
        return binary().threshold();
    }

    /**
     * Sets the threshold, which is saved with the model. Waits for running calls.
     *
     * @param threshold between 0 and 1
     * @throws IllegalArgumentException if it is out of range
     * @throws IllegalStateException if the model is closed, or if this method is called from within
     *     the model's own training or prediction
     */
    public void setThreshold(double threshold) {
        setTarget(onlyTask(), target -> ((Binary<C>) target).threshold(threshold));
    }
}
