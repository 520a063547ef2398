package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.RegressionPrediction;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.evaluation.RegressionEvaluation;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;

/**
 * A network with one head that predicts numbers, with its weights. The first training learns the
 * mean and the standard deviation of the labels; predictions are in the units of the labels.
 * Subclasses are generated from annotated classes.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A model holds native memory and must be closed.
 *
 * @param <I> the type of an input
 * @param <T> the type of a label: {@code Double} for one output, and a generated record for several
 */
public abstract non-sealed class Regressor<I, T>
        extends Model<I, T, RegressionPrediction<T>, RegressionEvaluation> {

    /**
     * Creates a randomly initialised model, or one with the weights of the pretrained backbone that
     * the annotated class declares.
     *
     * @param spec the definition of the annotated class
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    protected Regressor(ModelSpec<I, T> spec, ModelOptions options) {
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
    protected Regressor(ModelSpec<I, T> spec, Path folder, ModelOptions options) {
        super(spec, folder, options);
    }

    @Override
    final RegressionPrediction<T> prediction(HeadOutput<T> answer) {
        return answer.regression(onlyTask());
    }

    @Override
    final RegressionEvaluation evaluation(Evaluations<T> evaluations) {
        return evaluations.regression(onlyTask());
    }
}
