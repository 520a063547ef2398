package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.MultiClass;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A network with one head that chooses one of several classes, with its weights. Subclasses are
 * generated from annotated classes.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A classifier holds native memory and must be
 * closed.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public abstract non-sealed class Classifier<I, L>
        extends Model<I, L, Prediction<L>, Evaluation<L>> {

    /**
     * Creates a randomly initialised classifier, or one with the weights of the pretrained backbone
     * that the annotated class declares.
     *
     * @param spec the definition of the annotated class
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    public Classifier(ModelSpec<I, L> spec, ModelOptions options) {
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
    public Classifier(ModelSpec<I, L> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    @Override
    final Prediction<L> prediction(HeadOutput<L> answer) {
        return answer.of(onlyTask());
    }

    @Override
    final Evaluation<L> evaluation(Evaluations<L> evaluations) {
        return evaluations.of(onlyTask());
    }

    /** Returns the classes in the order of the logits. */
    public Labels<L> labels() {
        return ((MultiClass<L>) target(onlyTask())).labels();
    }
}
