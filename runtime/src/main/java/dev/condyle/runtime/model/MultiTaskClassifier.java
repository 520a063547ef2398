package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A network with several heads, each with its own classes, and its weights. Its subclasses are
 * generated from annotated classes, and so are the records of its type parameters: each has one
 * component per head, with the head's name.
 *
 * <p>The training loss is the weighted sum of the heads' losses. The training accuracy is the mean
 * over the heads. An evaluation contains one report per head.
 *
 * <p>Classifiers are thread-safe: predictions run in parallel; training and predictions wait for
 * each other. A classifier owns native memory, so close it after use.
 *
 * @param <I> the type of an input
 * @param <L> the record of an example's labels
 * @param <P> the record of predictions, each a {@link Prediction}
 * @param <E> the record of reports, each an {@link Evaluation}
 */
public abstract non-sealed class MultiTaskClassifier<I, L, P, E> extends Model<I, L, P, E> {

    /**
     * Creates a classifier with random weights. A pretrained backbone starts with its pretrained
     * weights.
     *
     * @param spec the specification generated from the annotated class
     * @param options the seed and the device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    protected MultiTaskClassifier(ModelSpec<I, L> spec, ModelOptions options) {
        super(spec, options);
    }

    /**
     * Loads a classifier from a folder created by {@link #save}.
     *
     * @param spec the specification generated from the annotated class
     * @param folder the folder
     * @param options the device, and the seed for further training
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
