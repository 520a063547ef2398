package dev.condyle.samples.lambda;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitData;
import dev.condyle.samples.digits.DigitRecipe;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The sample {@code lambda}: trains {@link LambdaReader}, whose head is a method, shows that the
 * weights of the method were trained, saves the model and loads it again. {@code -Dseed=N} starts
 * from other weights, {@code -Depochs=N} trains for longer or shorter.
 */
public final class Lambda {

    private Lambda() {}

    /**
     * Runs the sample.
     *
     * @param args none
     * @throws IOException if the digits cannot be read
     */
    public static void main(String[] args) throws IOException {
        Split<Image, Digit> digits = DigitData.split();
        Path folder = Settings.folder("lambda");
        Evaluation<Digit> evaluation;
        double seconds;

        try (LambdaReaderModel model =
                LambdaReaderModel.create(
                        ModelOptions.defaults().seed(Settings.number("seed", 1)))) {
            System.out.println(model.summary().strip());
            System.out.printf(
                    "%nTraining on %,d digits, testing on %,d others%n%n",
                    digits.training().size(), digits.test().size());
            double kernel = length(model, "head.kernel");
            double bias = length(model, "head.bias");

            long start = System.nanoTime();
            model.fit(digits.training(), DigitRecipe.fit());
            seconds = (System.nanoTime() - start) / 1e9;

            evaluation = model.evaluate(digits.test());
            System.out.println("\n" + evaluation.toString().strip());
            System.out.printf(
                    "%nThe weights of the method, as vectors: the kernel's length went from"
                            + "%n%.2f to %.2f, the bias's from %.2f to %.2f.%n",
                    kernel, length(model, "head.kernel"), bias, length(model, "head.bias"));
            model.save(folder);
        }
        try (LambdaReaderModel loaded = LambdaReaderModel.load(folder)) {
            double accuracy = loaded.evaluate(digits.test()).accuracy();
            if (accuracy != evaluation.accuracy()) {
                throw new IllegalStateException(
                        evaluation.accuracy() + " before saving, " + accuracy + " after loading");
            }
            System.out.printf("Saved and loaded again: the same accuracy.%n%s%n%n", folder);
        }
        new ResultLine("lambda")
                .with("accuracy", 4, evaluation.accuracy())
                .with("test", 0, digits.test().size())
                .with("seconds", 1, seconds)
                .print(System.out);
    }

    private static double length(LambdaReaderModel model, String name) {
        double squares = 0;
        for (float number :
                ParameterNames.of(model.block()).parameters().get(name).getArray().toFloatArray()) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }
}
