package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The sample {@code digits}: trains, evaluates, saves and loads {@link DigitReader}, and draws some
 * digits with their predictions. {@code -Dseed=N} sets the seed of the model (default: 1) and
 * {@code -Depochs=N} the number of epochs (default: 12).
 */
public final class Digits {

    private Digits() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     * @throws IOException if the digits cannot be read
     */
    public static void main(String[] args) throws IOException {
        Split<Image, Digit> digits = DigitData.split();
        Dataset<Image, Digit> test = digits.test();
        Path folder = Settings.folder("digits");
        Evaluation<Digit> evaluation;
        List<Prediction<Digit>> predictions;
        double seconds;

        try (DigitReaderModel model =
                DigitReaderModel.create(ModelOptions.defaults().seed(Settings.number("seed", 1)))) {
            System.out.println(model.summary().strip());
            System.out.printf(
                    "%nTraining on %,d digits, testing on %,d others%n%n",
                    digits.training().size(), test.size());

            long start = System.nanoTime();
            model.fit(digits.training(), DigitRecipe.fit());
            seconds = (System.nanoTime() - start) / 1e9;

            evaluation = model.evaluate(test);
            System.out.println("\n" + evaluation.toString().strip());
            predictions = model.predict(images(test));
            model.save(folder);
        }

        try (DigitReaderModel loaded = DigitReaderModel.load(folder)) {
            requireSame(predictions, loaded.predict(images(test)));
            System.out.printf(
                    "%nSaved and loaded: all %,d predictions are the same.%n%s%n%n",
                    test.size(), folder);
        }
        show(test, predictions);
        new ResultLine("digits")
                .with("accuracy", 4, evaluation.accuracy())
                .with("test", 0, test.size())
                .with("seconds", 1, seconds)
                .print(System.out);
    }

    private static List<Image> images(Dataset<Image, Digit> data) {
        return IntStream.range(0, data.size()).mapToObj(data::input).toList();
    }

    private static void requireSame(List<Prediction<Digit>> saved, List<Prediction<Digit>> loaded) {
        for (int i = 0; i < saved.size(); i++) {
            if (!saved.get(i).equals(loaded.get(i))) {
                throw new IllegalStateException(
                        "example "
                                + i
                                + ": "
                                + saved.get(i)
                                + " before saving, "
                                + loaded.get(i)
                                + " after loading");
            }
        }
    }

    /** Draws the first digits that were classified correctly, and the first that were not. */
    private static void show(Dataset<Image, Digit> test, List<Prediction<Digit>> predictions) {
        List<Integer> right = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        // The test digits are sorted. Steps whose length is coprime to their number mix them.
        for (int i = 0, at = 0; i < test.size(); i++, at = (at + 463) % test.size()) {
            (predictions.get(at).label() == test.label(at) ? right : wrong).add(at);
        }
        System.out.println("Some correct predictions:\n\n" + draw(right, test, predictions));
        System.out.println("Some wrong predictions:\n\n" + draw(wrong, test, predictions));
    }

    private static DigitArt draw(
            List<Integer> which, Dataset<Image, Digit> test, List<Prediction<Digit>> predictions) {
        DigitArt art = new DigitArt();
        for (int index : which.subList(0, Math.min(6, which.size()))) {
            Prediction<Digit> read = predictions.get(index);
            Digit truth = test.label(index);
            String caption =
                    String.format(
                            Locale.ROOT, "%s %.1f %%", read.label(), 100 * read.probability());
            art.add(test.input(index), read.label() == truth ? caption : caption + ", is " + truth);
        }
        return art;
    }
}
