package dev.condyle.samples.subclass;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitData;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The sample {@code subclass}: trains {@link ResidualReader}, which has a custom forward pass, on
 * the digits, and saves and loads the model. {@code -Dseed=N} sets the seed of the model (default:
 * 1) and {@code -Depochs=N} the number of epochs (default: 8).
 */
public final class Subclass {

    private Subclass() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     * @throws IOException if the digits cannot be read
     */
    public static void main(String[] args) throws IOException {
        Split<Image, Digit> digits = DigitData.split();
        Path folder = Settings.folder("subclass");
        Evaluation<Digit> evaluation;
        double seconds;
        try (ResidualReaderModel model =
                ResidualReaderModel.create(
                        ModelOptions.defaults().seed(Settings.number("seed", 1)))) {
            System.out.println(model.summary().strip());
            System.out.printf(
                    "%nTraining on %,d digits, testing on %,d others%n%n",
                    digits.training().size(), digits.test().size());
            long start = System.nanoTime();
            model.fit(
                    digits.training(),
                    Fit.epochs(Settings.number("epochs", 8))
                            .batchSize(32)
                            .optimizer(Optimizer.adam().learningRate(0.003))
                            .schedule(Schedule.oneCycle())
                            .labelSmoothing(0.1));
            seconds = (System.nanoTime() - start) / 1e9;
            evaluation = model.evaluate(digits.test());
            System.out.println("\n" + evaluation.toString().strip());
            model.save(folder);
        }
        try (ResidualReaderModel loaded = ResidualReaderModel.load(folder)) {
            double again = loaded.evaluate(digits.test()).accuracy();
            System.out.printf("%nSaved and loaded: accuracy %.4f.%n%s%n%n", again, folder);
        }
        new ResultLine("subclass")
                .with("accuracy", 4, evaluation.accuracy())
                .with("test", 0, digits.test().size())
                .with("seconds", 1, seconds)
                .print(System.out);
    }
}
