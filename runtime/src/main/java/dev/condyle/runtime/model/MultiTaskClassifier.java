package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A classification network with several heads, each with its own classes, and its weights.
 * Subclasses are generated from annotated classes. So are the records used as type arguments: each
 * has one component per head, with the name of the head.
 *
 * <p>The training loss is the weighted sum of the heads' losses. The accuracy shown during training
 * is the mean over the heads; an evaluation has one report per head.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A classifier holds native memory and must be
 * closed.
 *
 * @param <I> the type of an input
 * @param <L> the record of an example's labels
 * @param <P> the record of predictions, each a {@link Prediction}
 * @param <E> the record of reports, each an {@link Evaluation}
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

    @Override
    protected abstract P prediction(HeadOutput<L> answer);

    @Override
    protected abstract E evaluation(Evaluations<L> evaluations);
}
