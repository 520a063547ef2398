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
 * The sample {@code lambda}: trains {@link LambdaReader}, which has a method as its head, shows
 * that the weights of the method are trained, and saves and loads the model. {@code -Dseed=N} sets
 * the seed of the model (default: 1) and {@code -Depochs=N} the number of epochs (default: 12).
 */
public final class Lambda {

    private Lambda() {}

    /**
     * Runs the sample.
     *
     * @param args not used
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
            double kernel = norm(model, "head.kernel");
            double bias = norm(model, "head.bias");

            long start = System.nanoTime();
            model.fit(digits.training(), DigitRecipe.fit());
            seconds = (System.nanoTime() - start) / 1e9;

            evaluation = model.evaluate(digits.test());
            System.out.println("\n" + evaluation.toString().strip());
            System.out.printf(
                    "%nL2 norm of the head's weights before and after training:%n"
                            + "kernel %.2f -> %.2f, bias %.2f -> %.2f%n",
                    kernel, norm(model, "head.kernel"), bias, norm(model, "head.bias"));
            model.save(folder);
        }
        try (LambdaReaderModel loaded = LambdaReaderModel.load(folder)) {
            double accuracy = loaded.evaluate(digits.test()).accuracy();
            if (accuracy != evaluation.accuracy()) {
                throw new IllegalStateException(
                        evaluation.accuracy() + " before saving, " + accuracy + " after loading");
            }
            System.out.printf("Saved and loaded: the accuracy is the same.%n%s%n%n", folder);
        }
        new ResultLine("lambda")
                .with("accuracy", 4, evaluation.accuracy())
                .with("test", 0, digits.test().size())
                .with("seconds", 1, seconds)
                .print(System.out);
    }

    private static double norm(LambdaReaderModel model, String name) {
        double squares = 0;
        for (float number :
                ParameterNames.of(model.block()).parameters().get(name).getArray().toFloatArray()) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }
}
