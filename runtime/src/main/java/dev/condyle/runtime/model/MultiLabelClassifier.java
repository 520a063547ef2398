package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;
import java.util.Set;

/**
 * A network with one head that chooses any number of classes, with its weights. The label of an
 * example is the set of its classes. Subclasses are generated from annotated classes.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A model holds native memory and must be closed.
 *
 * @param <I> the type of an input
 * @param <C> the type of a class
 */
public abstract non-sealed class MultiLabelClassifier<I, C>
        extends Model<I, Set<C>, MultiLabelPrediction<C>, MultiLabelEvaluation<C>> {

    /**
     * Creates a randomly initialised model, or one with the weights of the pretrained backbone that
     * the annotated class declares.
     *
     * @param spec the definition of the annotated class
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    protected MultiLabelClassifier(ModelSpec<I, Set<C>> spec, ModelOptions options) {
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
    protected MultiLabelClassifier(ModelSpec<I, Set<C>> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    @Override
    final MultiLabelPrediction<C> prediction(HeadOutput<Set<C>> answer) {
        return answer.multiLabel(onlyTask());
    }

    @Override
    final MultiLabelEvaluation<C> evaluation(Evaluations<Set<C>> evaluations) {
        return evaluations.multiLabel(onlyTask());
    }

    private MultiLabel<C> several() {
        return (MultiLabel<C>) target(onlyTask());
    }

    /** Returns the classes in the order of the logits. */
    public Labels<C> labels() {
        return several().labels();
    }

    /**
     * Returns the threshold of a class: the class is predicted if its probability is above it. 0.5
     * unless it was set.
     *
     * @throws IllegalArgumentException if the class is unknown
     */
    public double threshold(C label) {
        return several().thresholds().get(labels().indexOf(label));
    }

    /**
     * Sets the threshold of a class, which is saved with the model. Waits for running calls.
     *
     * @param threshold between 0 and 1
     * @throws IllegalArgumentException if it is out of range, or the class is unknown
     * @throws IllegalStateException if the model is closed, or if this method is called from within
     *     the model's own training or prediction
     */
    public void setThreshold(C label, double threshold) {
        setTarget(onlyTask(), target -> ((MultiLabel<C>) target).threshold(label, threshold));
    }

    /**
     * Sets the threshold of all classes; see {@link #setThreshold(Object, double)}.
     *
     * @param threshold between 0 and 1
     * @throws IllegalArgumentException if it is out of range
     * @throws IllegalStateException if the model is closed, its labels are not learned yet, or this
     *     method is called from within the model's own training or prediction
     */
    public void setThreshold(double threshold) {
        setTarget(onlyTask(), target -> ((MultiLabel<C>) target).threshold(threshold));
    }
}
