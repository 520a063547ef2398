package dev.condyle.samples.census;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Spread;
import java.io.IOException;
import java.util.List;

/**
 * The sample {@code census}: trains {@link IncomeClassifier} on ten splits of 998 rows of the Adult
 * data set, each with a fifth of them for testing, and compares the accuracy with that of
 * scikit-learn's logistic regression on the same splits. {@code -Dseed=N} sets the seed of the
 * model (default: 1) and {@code -Depochs=N} the number of epochs (default: 40).
 */
public final class Census {

    private Census() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     * @throws IOException if the results of scikit-learn cannot be read
     */
    public static void main(String[] args) throws IOException {
        Dataset<Adult, Income> rows = CensusData.read();
        CensusData.Logistic logistic = CensusData.logistic();
        List<CensusData.Score> scores = logistic.splits();
        double[] accuracies = new double[scores.size()];
        double[] differences = new double[scores.size()];
        System.out.printf(
                "%d rows, %d splits, compared with scikit-learn %s%n%n",
                rows.size(), scores.size(), logistic.scikitLearn());

        long start = System.nanoTime();
        for (int i = 0; i < accuracies.length; i++) {
            Split<Adult, Income> split = rows.split(CensusData.TEST, scores.get(i).seed());
            double decay = CensusRecipe.decay(split.training());
            try (IncomeClassifierModel model = CensusRecipe.model()) {
                model.fit(split.training(), CensusRecipe.fit(decay));
                accuracies[i] = model.evaluate(split.test()).accuracy();
            }
            differences[i] = accuracies[i] - scores.get(i).accuracy();
            System.out.printf(
                    "Split %2d: accuracy %.3f, logistic regression %.3f (weight decay %.4f)%n",
                    i + 1, accuracies[i], scores.get(i).accuracy(), decay);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Spread spread = Spread.of(accuracies);
        System.out.printf("%nAccuracy:   %s%nDifference: %s%n%n", spread, Spread.of(differences));
        new ResultLine("census")
                .with("accuracy", 4, spread.mean())
                .with("deviation", 4, spread.deviation())
                .with("logistic", 4, spread.mean() - Spread.of(differences).mean())
                .with("splits", 0, accuracies.length)
                .with("rows", 0, rows.size())
                .with("seconds", 1, seconds)
                .print(System.out);
    }
}
