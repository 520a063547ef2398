package dev.condyle.samples.abalone;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.RegressionPrediction;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.OrdinalEvaluation;
import dev.condyle.runtime.evaluation.RegressionEvaluation;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample {@code abalone}: predicts the number of rings of 4,177 abalone with {@link
 * RingCounter}, a regression, and {@link RingRanker}, an ordinal classifier, and compares the mean
 * absolute errors with those of scikit-learn's linear and histogram-boosted regressions on the same
 * splits. {@code -Dseed=N} sets the seed of the models (default: 1), {@code -Dsplits=N} the number
 * of splits, from 2 to 10 (default: 5), and {@code -Depochs=N} the number of epochs (default: 40).
 */
public final class Abalones {

    private Abalones() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     * @throws IOException if the results of scikit-learn cannot be read
     */
    public static void main(String[] args) throws IOException {
        AbaloneData.Reference reference = AbaloneData.reference();
        int splits = Settings.number("splits", 5, 2, reference.splits().size());
        List<AbaloneData.Errors> errors = reference.splits().subList(0, splits);
        Dataset<Abalone, Double> numbers = AbaloneData.read(Cell.DOUBLE);
        Dataset<Abalone, Integer> classes = AbaloneData.read(Cell.INT);
        System.out.printf(
                "%d abalone, %d splits, compared with scikit-learn %s%n%n",
                numbers.size(), errors.size(), reference.scikitLearn());

        double[] regression = new double[errors.size()];
        double[] ordinal = new double[regression.length];
        long start = System.nanoTime();
        for (int i = 0; i < regression.length; i++) {
            AbaloneData.Errors error = errors.get(i);
            // Equal labels, as numbers or as classes, are split in the same way.
            regression[i] = regression(numbers.split(AbaloneData.TEST, error.seed()), i == 0);
            ordinal[i] = ordinal(classes.split(AbaloneData.TEST, error.seed()), i == 0);
            System.out.printf(
                    "Split %2d: regression %.3f, ordinal %.3f, linear %.3f, boosted %.3f%n",
                    i + 1, regression[i], ordinal[i], error.linear(), error.boosted());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Spread linear = spread(errors.stream().mapToDouble(AbaloneData.Errors::linear).toArray());
        Spread boosted = spread(errors.stream().mapToDouble(AbaloneData.Errors::boosted).toArray());
        Spread better = linear.mean() < boosted.mean() ? linear : boosted;
        System.out.printf(
                "%nMean absolute error in rings%nRegression: %s%nOrdinal:    %s%n%n",
                spread(regression), spread(ordinal));
        new ResultLine("abalone")
                .with("mae", 4, spread(regression).mean())
                .with("ordinal_mae", 4, spread(ordinal).mean())
                .with("reference", 4, better.mean())
                .with("deviation", 4, better.deviation())
                .with("splits", 0, regression.length)
                .with("rows", 0, numbers.size())
                .with("seconds", 1, seconds)
                .print(System.out);
    }

    private static Spread spread(double... values) {
        return Spread.of(values);
    }

    private static Fit<Object, Object> recipe() {
        return Fit.epochs(Settings.number("epochs", 40))
                .batchSize(64)
                .optimizer(Optimizer.adam().learningRate(0.03).weightDecay(1e-4))
                .schedule(Schedule.cosine())
                .quiet();
    }

    private static ModelOptions options() {
        return ModelOptions.defaults().seed(Settings.number("seed", 1));
    }

    private static double regression(Split<Abalone, Double> split, boolean isFirst) {
        try (RingCounterModel model = RingCounterModel.create(options())) {
            model.fit(split.training(), recipe());
            RegressionEvaluation evaluation = model.evaluate(split.test());
            if (isFirst) {
                Path folder = Settings.folder("abalone");
                model.save(folder);
                System.out.println(model.summary().strip() + "\n\n" + evaluation);
                predict(folder, split.test());
            }
            return evaluation.meanAbsoluteError();
        }
    }

    /** Prints some predictions of the saved model, with the range of its quantiles. */
    private static void predict(Path folder, Dataset<Abalone, Double> test) {
        try (RingCounterModel loaded = RingCounterModel.load(folder)) {
            for (int i = 0; i < 5; i++) {
                RegressionPrediction<Double> prediction = loaded.predict(test.input(i));
                System.out.printf(
                        "%.0f rings: predicted %.1f, between %.1f and %.1f in 4 of 5 cases%n",
                        test.label(i),
                        prediction.value(),
                        prediction.quantile(0.1),
                        prediction.quantile(0.9));
            }
            System.out.println();
        }
    }

    private static double ordinal(Split<Abalone, Integer> split, boolean isFirst) {
        try (RingRankerModel model = RingRankerModel.create(options())) {
            model.fit(split.training(), recipe());
            OrdinalEvaluation<Integer> evaluation = model.evaluate(split.test());
            if (isFirst) {
                System.out.printf(
                        "Ordinal: accuracy %.4f, quadratic kappa %.4f%n%n",
                        evaluation.accuracy(), evaluation.quadraticKappa());
            }
            return evaluation.meanAbsoluteError();
        }
    }
}
