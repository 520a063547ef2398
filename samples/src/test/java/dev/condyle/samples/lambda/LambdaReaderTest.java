package dev.condyle.samples.lambda;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaReaderTest {

    @TempDir Path folder;

    @Test
    void itsLossesAreThoseOfTheDenseHeadWithTheSameWeights() {
        try (DigitReaderModel dense = Few.reader(1);
                LambdaReaderModel lambda = LambdaReaderModel.create()) {
            copy(parameters(dense), parameters(lambda));
            List<Double> expected = losses(dense);
            List<Double> found = losses(lambda);

            assertEquals(3 * 20, expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), found.get(i), 1e-5, "batch " + i);
            }
            assertTrue(expected.get(59) < expected.get(19) / 2, expected::toString);
        }
    }

    private static void copy(Map<String, Parameter> dense, Map<String, Parameter> lambda) {
        lambda.forEach(
                (name, parameter) -> {
                    if (name.equals("head.kernel")) {
                        try (NDArray kernel = dense.get("head.weight").getArray().transpose()) {
                            parameter.getArray().set(kernel.toFloatArray());
                        }
                    } else {
                        // Keeps the memory format of convolutions, which affects rounding.
                        parameter.getArray().set(new NDIndex("..."), dense.get(name).getArray());
                    }
                });
    }

    private static List<Double> losses(Classifier<Image, Digit> model) {
        List<Double> losses = new ArrayList<>();
        FitListener listener =
                new FitListener() {
                    @Override
                    public void onBatch(BatchEnd batch) {
                        losses.add(batch.loss());
                    }
                };
        model.fit(Few.TRAINING, Fit.epochs(3).batchSize(32).seed(1).quiet().listener(listener));
        return losses;
    }

    @Test
    void aLoadedModelHasTheWeightsOfTheMethod() {
        float[] kernel;
        try (LambdaReaderModel model = LambdaReaderModel.create()) {
            float[] start = kernel(model);
            model.fit(Few.TRAINING, Fit.epochs(1).batchSize(32).quiet());
            kernel = kernel(model);
            assertEquals(16_000, kernel.length);
            int same = 0;
            for (int i = 0; i < kernel.length; i++) {
                same += start[i] == kernel[i] ? 1 : 0;
            }
            // A feature that is zero for all digits, at the border, moves nothing.
            assertTrue(same < kernel.length / 4, same + " numbers stayed");
            model.save(folder);
        }
        try (LambdaReaderModel loaded = LambdaReaderModel.load(folder)) {
            assertArrayEquals(kernel, kernel(loaded));
        }
    }

    private static float[] kernel(LambdaReaderModel model) {
        return parameters(model).get("head.kernel").getArray().toFloatArray();
    }

    private static Map<String, Parameter> parameters(Classifier<?, ?> model) {
        return ParameterNames.of(model.block()).parameters();
    }
}
