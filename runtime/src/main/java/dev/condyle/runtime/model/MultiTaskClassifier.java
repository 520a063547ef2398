package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A network with several heads, each of which tells classes of its own apart, with its weights.
 * What extends it is generated from an annotated class, and so are the records that are its types:
 * each has a component a head, of the head's name.
 *
 * <p>It trains with the sum of the heads' losses, each times its weight. The accuracy that training
 * shows is the mean over the heads; an evaluation has one report a head.
 *
 * <p>It is safe for use by several threads: predictions run side by side, training waits for them
 * and they for training. It holds native memory: close it.
 *
 * @param <I> the type of an input
 * @param <L> the record of an example's labels
 * @param <P> the record of predictions, each a {@link Prediction}
 * @param <E> the record of reports, each an {@link Evaluation}
 */
public abstract non-sealed class MultiTaskClassifier<I, L, P, E> extends Model<I, L, P, E> {

    /**
     * Makes a classifier with random weights, or those of the pretrained backbone that the
     * annotated class names.
     *
     * @param spec what the annotated class says
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are not there,
     *     or do not fit
     */
    protected MultiTaskClassifier(ModelSpec<I, L> spec, ModelOptions options) {
        super(spec, options);
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
    protected MultiTaskClassifier(ModelSpec<I, L> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    @Override
    protected abstract P prediction(HeadOutput<L> answer);

    @Override
    protected abstract E evaluation(Evaluations<L> evaluations);
}
