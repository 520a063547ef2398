package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.MultiTaskClassifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests classifiers with several heads. */
class SeveralHeadsTest {

    private static final String SOURCE =
            """
            package several;

            import static dev.condyle.Weight.*;
            import static dev.condyle.layer.Activation.Function.*;

            import ai.djl.ndarray.NDArray;
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            @Backbone(input = float[].class, shape = 4)
            class Fields {
                @Dense(value = 16, activation = RELU) Layer hidden;
                @Head(names = {"low", "high"}) Layer first;
                @Head(classes = 2, hidden = 8) Layer second;
            }

            @Backbone(input = float[].class, shape = 4)
            class Mixed {
                @Dense(value = 16, activation = RELU) Layer hidden;
                @Head(names = {"low", "high"}) Layer first;

                @Head(classes = 2)
                static NDArray second(
                        NDArray x,
                        @Weight({FEATURES, CLASSES}) NDArray kernel,
                        @Weight(value = {CLASSES}, init = Weight.Initializer.ZEROS) NDArray bias) {
                    return x.matMul(kernel).add(bias);
                }
            }

            @Backbone(input = float[].class, shape = 4)
            class CustomPass {
                @Dense(4) Layer hidden;
                @Head(names = {"low", "high"}) Layer first;
                @Head(classes = 2, weight = 2) Layer second;

                @Forward NDArray residual(NDArray x) {
                    return hidden.apply(x).tanh().add(x);
                }
            }

            @Backbone
            class Residual {
                @Dense(4) Layer dense;

                @Forward NDArray pass(NDArray x) {
                    return dense.apply(x).tanh().add(x);
                }
            }

            @Backbone(input = float[].class, shape = 4)
            class AfterAUnit {
                @Use(Residual.class) Layer unit;
                @Head(names = {"low", "high"}) Layer first;
                @Head(classes = 2) Layer second;
            }

            class Frozen {
                @Backbone(input = float[].class, shape = 4, features = 4, trainable = false)
                static ai.djl.nn.Block same() {
                    return ai.djl.nn.Blocks.identityBlock();
                }

                @Head(names = {"low", "high"}) Layer first;
                @Head(classes = 2) Layer second;
            }

            @Backbone(input = float[].class, shape = 4)
            class Uneven {
                @Head(names = {"low", "high"}) Layer first;
                @Head(classes = 2, weight = 1e-6) Layer second;
            }
            """;

    private static final Fit<Object, Object> FIT =
            Fit.epochs(30).batchSize(32).optimizer(Optimizer.adam().learningRate(0.02)).quiet();

    @TempDir static Path compiled;
    private static URLClassLoader loader;

    @TempDir Path folder;

    @BeforeAll
    static void compile() {
        loader =
                Compilation.lenient(
                                CompilerUnderTest.JAVAC, Map.of("Sources.java", SOURCE), compiled)
                        .load();
    }

    @AfterAll
    static void close() throws Exception {
        loader.close();
    }

    private static Dataset<Object, Object> examples(String name, long seed) throws Exception {
        Constructor<?> labels =
                loader.loadClass("several." + name + "Labels")
                        .getDeclaredConstructor(String.class, Integer.class);
        labels.setAccessible(true);
        Random random = new Random(seed);
        List<Object> inputs = new ArrayList<>();
        List<Object> truths = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            float[] input = new float[4];
            for (int j = 0; j < input.length; j++) {
                input[j] = (float) random.nextGaussian();
            }
            inputs.add(input);
            truths.add(
                    labels.newInstance(
                            input[0] + input[1] > 0 ? "high" : "low", input[2] > 0 ? 1 : 0));
        }
        return Dataset.of(inputs, truths);
    }

    private static MultiTaskClassifier<Object, Object, Object, Object> create(String name)
            throws Exception {
        return new Models(loader).createMultiTask("several." + name + "Model");
    }

    private static Evaluation<?> part(Object report, String head) throws Exception {
        Method component = report.getClass().getDeclaredMethod(head);
        component.setAccessible(true);
        return (Evaluation<?>) component.invoke(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fields", "Mixed", "CustomPass", "AfterAUnit", "Frozen"})
    void trainsAndSavesEachHead(String name) throws Exception {
        Path saved = folder.resolve("saved");
        try (MultiTaskClassifier<Object, Object, Object, Object> model = create(name)) {
            Dataset<Object, Object> test = examples(name, 2);

            model.fit(examples(name, 1), FIT);

            Object report = model.evaluate(test);
            assertTrue(part(report, "first").accuracy() > 0.93, report.toString());
            assertTrue(part(report, "second").accuracy() > 0.93, report.toString());
            model.save(saved);
            try (MultiTaskClassifier<Object, Object, Object, Object> loaded =
                    new Models(loader).loadMultiTask("several." + name + "Model", saved)) {
                for (int i = 0; i < 20; i++) {
                    assertEquals(model.predict(test.input(i)), loaded.predict(test.input(i)));
                }
            }
        }
    }

    @Test
    void savesHeadsUnderTheirNames() throws Exception {
        try (MultiTaskClassifier<Object, Object, Object, Object> model = create("Mixed")) {
            assertEquals(
                    "[first.bias, first.weight, hidden.bias, hidden.weight, second.bias,"
                            + " second.kernel]",
                    new TreeSet<>(ParameterNames.of(model.block()).parameters().keySet())
                            .toString());
        }
    }

    @Test
    void headWithSmallWeightLearnsSlowly() throws Exception {
        try (MultiTaskClassifier<Object, Object, Object, Object> model = create("Uneven")) {
            float[] first = weight(model, "first");
            float[] second = weight(model, "second");

            model.fit(examples("Uneven", 1), FIT.optimizer(Optimizer.sgd().learningRate(0.5)));

            assertArrayEquals(second, weight(model, "second"), 1e-3f);
            assertTrue(Math.abs(first[0] - weight(model, "first")[0]) > 0.1);
        }
    }

    private static float[] weight(MultiTaskClassifier<?, ?, ?, ?> model, String head) {
        return ParameterNames.of(model.block())
                .parameters()
                .get(head + ".weight")
                .getArray()
                .toFloatArray();
    }
}
