package dev.condyle.samples.census;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.Settings;

/** How the sample is trained. The weight decay is chosen without a look at the test rows. */
final class CensusRecipe {

    private static final double[] DECAYS = {0.001, 0.0025, 0.005, 0.01};
    private static final int INNER_SPLITS = 3;

    private CensusRecipe() {}

    /** {@code -Depochs=N} trains for longer or shorter. */
    static Fit<Object, Object> fit(double decay) {
        return Fit.epochs(Settings.number("epochs", 40))
                .batchSize(64)
                .optimizer(Optimizer.sgd().learningRate(0.05).nesterov(0.9).weightDecay(decay))
                .schedule(Schedule.cosine())
                .quiet();
    }

    /** The decay that gives the least loss on quarters of the training rows, in the mean. */
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

    /** A model that has learned nothing. {@code -Dseed=N} gives it other weights. */
    static IncomeClassifierModel model() {
        return IncomeClassifierModel.create(
                ModelOptions.defaults().seed(Settings.number("seed", 1)));
    }
}
