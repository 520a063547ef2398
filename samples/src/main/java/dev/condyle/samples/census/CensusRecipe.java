package dev.condyle.samples.census;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.Settings;

/**
 * The training configuration of the sample. The weight decay is chosen without using the test rows.
 */
final class CensusRecipe {

    private static final double[] DECAYS = {0.001, 0.0025, 0.005, 0.01};
    private static final int INNER_SPLITS = 3;

    private CensusRecipe() {}

    /** Returns the configuration. {@code -Depochs=N} sets the number of epochs. Default: 40. */
    static Fit<Object, Object> fit(double decay) {
        return Fit.epochs(Settings.number("epochs", 40))
                .batchSize(64)
                .optimizer(Optimizer.sgd().learningRate(0.05).nesterov(0.9).weightDecay(decay))
                .schedule(Schedule.cosine())
                .quiet();
    }

    /**
     * Returns the weight decay with the lowest mean loss over three validation splits, each with a
     * quarter of the training rows.
     */
    static double decay(Dataset<Adult, Income> training) {
        double best = DECAYS[0];
        double least = Double.POSITIVE_INFINITY;
        for (double decay : DECAYS) {
            double loss = loss(training, decay);
            if (loss < least) {
                least = loss;
                best = decay;
            }
        }
        return best;
    }

    private static double loss(Dataset<Adult, Income> training, double decay) {
        double sum = 0;
        for (int seed = 1; seed <= INNER_SPLITS; seed++) {
            Split<Adult, Income> inner = training.split(0.25, seed);
            try (IncomeClassifierModel model = model()) {
                model.fit(inner.training(), fit(decay));
                sum += model.evaluate(inner.test()).loss();
            }
        }
        return sum / INNER_SPLITS;
    }

    /** Creates an untrained model. {@code -Dseed=N} sets its seed. Default: 1. */
    static IncomeClassifierModel model() {
        return IncomeClassifierModel.create(
                ModelOptions.defaults().seed(Settings.number("seed", 1)));
    }
}
