package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;
import java.util.Set;

/**
 * A network with several heads, each with its own classes or numbers, and its weights. Subclasses
 * are generated from annotated classes. So are the records used as type arguments: each has one
 * component per head, with the name of the head.
 *
 * <p>The training loss is the weighted sum of the heads' losses. The accuracy shown during training
 * is the mean over the heads that predict classes; an evaluation has one report per head.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A classifier holds native memory and must be
 * closed.
 *
 * @param <I> the type of an input
 * @param <L> the record of an example's labels
 * @param <P> the record of predictions, each of the type that a model with only this head predicts:
 *     {@link Prediction}, {@code MultiLabelPrediction} or {@code RegressionPrediction}
 * @param <E> the record of reports, such as {@link Evaluation}, each of the type of such a model
 */
public abstract non-sealed class MultiTaskClassifier<I, L, P, E> extends Model<I, L, P, E> {

    /**
     * Creates a randomly initialised classifier, or one with the weights of the pretrained backbone
     * that the annotated class declares.
     *
     * @param spec the definition of the annotated class
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    protected MultiTaskClassifier(ModelSpec<I, L> spec, ModelOptions options) {
        super(spec, options);
    }

    /**
     * Loads a classifier from the folder to which it was saved.
     *
     * @param spec the definition of the annotated class
     * @param folder the folder
     * @param options the device, and the seed that training uses
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder does not contain a
     *     complete model of this class
     */
    protected MultiTaskClassifier(ModelSpec<I, L> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    /**
     * Returns the threshold of a binary head. Generated classes have a method with the name of the
     * head.
     */
    protected final <C> double threshold(Task<L, C> task) {
        return ((Binary<C>) target(task)).threshold();
    }

    /**
     * Sets the threshold of a binary head.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    protected final <C> void setThreshold(Task<L, C> task, double threshold) {
        setTarget(task, target -> ((Binary<C>) target).threshold(threshold));
    }

    /**
     * Returns the threshold of a class of a multi-label head.
     *
     * @throws IllegalArgumentException if the class is unknown
     */
    protected final <C> double threshold(Task<L, Set<C>> task, C label) {
        MultiLabel<C> target = (MultiLabel<C>) target(task);
        return target.thresholds().get(target.labels().indexOf(label));
    }

    /**
     * Sets the threshold of a class of a multi-label head.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1, or the class is unknown
     */
    protected final <C> void setThreshold(Task<L, Set<C>> task, C label, double threshold) {
        setTarget(task, target -> ((MultiLabel<C>) target).threshold(label, threshold));
    }

    /**
     * Sets the threshold of all classes of a multi-label head.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     * @throws IllegalStateException if the labels have not been learned yet
     */
    protected final <C> void setThresholds(Task<L, Set<C>> task, double threshold) {
        setTarget(task, target -> ((MultiLabel<C>) target).threshold(threshold));
    }

    @Override
    protected abstract P prediction(HeadOutput<L> answer);

    @Override
    protected abstract E evaluation(Evaluations<L> evaluations);
}
