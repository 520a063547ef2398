package dev.condyle.samples.penguins;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.Spread;
import java.nio.file.Path;

/**
 * The sample {@code penguins}: trains {@link PenguinSorter} on ten splits of the 344 penguins, each
 * with a fifth of them for testing, and saves and loads the last model. {@code -Dseed=N} sets the
 * seed of the model (default: 1), {@code -Dsplits=N} the number of splits (default: 10, at least 2)
 * and {@code -Depochs=N} the number of epochs (default: 60).
 */
public final class Penguins {

    private static final double TEST = 0.2;

    private Penguins() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        double[] accuracies = new double[Settings.number("splits", 10, 2, Integer.MAX_VALUE)];
        Dataset<Penguin, Species> penguins = PenguinData.read();
        Path folder = Settings.folder("penguins");
        long start = System.nanoTime();
        for (int i = 0; i < accuracies.length; i++) {
            accuracies[i] = accuracy(penguins.split(TEST, i + 1), i, folder);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Spread spread = Spread.of(accuracies);
        System.out.printf("%nAccuracy over %d splits: %s%n", accuracies.length, spread);

        // The mass and the sex of this penguin are missing.
        Penguin found = new Penguin(46.5, 17.9, 192.0, null, Island.DREAM, null);
        try (PenguinSorterModel loaded = PenguinSorterModel.load(folder)) {
            Prediction<Species> answer = loaded.predict(found);
            System.out.printf(
                    "Prediction of the loaded model for %s:%n%s, probability %.2f%n%n",
                    found, answer.label(), answer.probability());
        }
        new ResultLine("penguins")
                .with("accuracy", 4, spread.mean())
                .with("deviation", 4, spread.deviation())
                .with("splits", 0, accuracies.length)
                .with("rows", 0, penguins.size())
                .with("seconds", 1, seconds)
                .print(System.out);
    }

    private static double accuracy(Split<Penguin, Species> split, int number, Path folder) {
        try (PenguinSorterModel model =
                PenguinSorterModel.create(
                        ModelOptions.defaults().seed(Settings.number("seed", 1)))) {
            model.fit(split.training(), PenguinData.recipe());
            Evaluation<Species> evaluation = model.evaluate(split.test());
            if (number == 0) {
                System.out.println(model.summary().strip() + "\n");
                System.out.println(evaluation.toString().strip() + "\n");
            }
            System.out.printf(
                    "Split %2d: accuracy %.4f on %d penguins%n",
                    number + 1, evaluation.accuracy(), split.test().size());
            model.save(folder);
            return evaluation.accuracy();
        }
    }
}
