package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.Optimizer;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a dense head written as a method is equivalent to the built-in dense head. */
class LambdaHeadTest {

    private static final String SOURCE =
            """
            package lambda;

            import static dev.condyle.Weight.*;

            import ai.djl.ndarray.NDArray;
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            @Backbone(input = float[].class, shape = 12)
            @Head(classes = 4)
            class Ready {
                @Dense(value = 9, activation = Activation.Function.TANH) Layer hidden;
            }

            @Backbone(input = float[].class, shape = 12)
            class Lambda {
                @Dense(value = 9, activation = Activation.Function.TANH) Layer hidden;

                @Head(classes = 4)
                static NDArray logits(
                        NDArray features,
                        @Weight({FEATURES, CLASSES}) NDArray kernel,
                        @Weight(value = CLASSES, init = Initializer.ZEROS) NDArray bias) {
                    return features.matMul(kernel).add(bias);
                }
            }
            """;

    @TempDir Path folder;

    @Test
    void trainingLossesMatchDenseHead() throws Exception {
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC, Map.of("Sources.java", SOURCE), folder);
        try (URLClassLoader loader = compilation.load();
                Classifier<float[], Object> ready =
                        new Models(loader).createOfFloats("lambda.ReadyModel");
                Classifier<float[], Object> lambda =
                        new Models(loader).createOfFloats("lambda.LambdaModel")) {
            copy(parameters(ready), parameters(lambda));
            Dataset<float[], Object> examples = Models.examples(200, 12, ready.labels().values());

            List<Double> expected = losses(ready, examples);
            List<Double> found = losses(lambda, examples);

            assertEquals(30 * 7, expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), found.get(i), 1e-5, "batch " + i);
            }
            double first = expected.get(6);
            double last = expected.get(expected.size() - 1);
            assertTrue(last < first / 2, () -> "loss went from " + first + " to " + last);
        }
    }

    private static void copy(Map<String, Parameter> ready, Map<String, Parameter> lambda) {
        for (String name : List.of("hidden.weight", "hidden.bias")) {
            set(lambda.get(name), ready.get(name).getArray());
        }
        try (NDArray kernel = ready.get("head.weight").getArray().transpose()) {
            set(lambda.get("head.kernel"), kernel);
        }
        set(lambda.get("head.bias"), ready.get("head.bias").getArray());
    }

    private static void set(Parameter parameter, NDArray values) {
        assertEquals(parameter.getShape(), values.getShape());
        parameter.getArray().set(values.toFloatArray());
    }

    private static Map<String, Parameter> parameters(Classifier<?, ?> model) {
        return ParameterNames.of(model.block()).parameters();
    }

    private static List<Double> losses(
            Classifier<float[], Object> model, Dataset<float[], Object> examples) {
        List<Double> losses = new ArrayList<>();
        FitListener listener =
                new FitListener() {
                    @Override
                    public void onBatch(BatchEnd batch) {
                        losses.add(batch.loss());
                    }
                };
        Fit<Object, Object> fit = Fit.epochs(30).batchSize(32).quiet().listener(listener);
        model.fit(examples, fit.optimizer(Optimizer.adam().learningRate(0.01).weightDecay(0.01)));
        return losses;
    }
}
