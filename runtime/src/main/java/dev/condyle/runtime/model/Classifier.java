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
 * A classification network with its weights. Subclasses are generated from annotated classes.
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

    private final Labels<L> labels;

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
        labels = spec.labels();
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

    /** Returns the classes in the order of the logits. */
    public Labels<L> labels() {
        return labels;
    }
}
