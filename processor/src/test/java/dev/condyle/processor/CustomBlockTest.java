package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.nn.Parameter;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests custom blocks as backbones. */
class CustomBlockTest {

    private static final String SOURCE =
            """
            package given;

            import ai.djl.ndarray.NDManager;
            import ai.djl.ndarray.types.*;
            import ai.djl.nn.*;
            import ai.djl.nn.core.Linear;
            import ai.djl.nn.norm.BatchNorm;
            import ai.djl.training.initializer.Initializer;
            import dev.condyle.*;
            import dev.condyle.layer.Dense;
            import dev.condyle.runtime.Layer;

            class Bodies {
                static Block body() {
                    return new SequentialBlock()
                            .add(Linear.builder().setUnits(8).build())
                            .add(BatchNorm.builder().build())
                            .add(Activation::relu);
                }

                static Block ones() {
                    Block body = body();
                    body.setInitializer(Initializer.ONES, Parameter.Type.WEIGHT);
                    body.initialize(NDManager.newBaseManager(), DataType.FLOAT32, new Shape(1, 6));
                    return body;
                }

                @Head(classes = 3)
                static class Frozen {
                    @Backbone(input = float[].class, shape = 6, features = 8, trainable = false)
                    static Block body() {
                        return Bodies.body();
                    }
                }

                @Head(classes = 3)
                static class Trained {
                    @Backbone(input = float[].class, shape = 6, norms = NormMode.TRAIN)
                    static Block body() {
                        return Bodies.body();
                    }

                    @Dense(5) Layer hidden;
                }

                @Head(classes = 3)
                static class Shared {
                    @Backbone(input = float[].class, shape = 6)
                    static final Block BODY = ones();
                }

                @Head(classes = 3)
                static class OtherFeatures {
                    @Backbone(input = float[].class, shape = 6, features = 9)
                    static Block body() {
                        return Bodies.body();
                    }
                }

                @Head(classes = 3)
                static class OtherInput {
                    @Backbone(input = float[].class, shape = 7)
                    static Block body() {
                        return ones();
                    }
                }
            }
            """;

    @TempDir Path folder;
    private URLClassLoader loader;
    private Models models;

    @BeforeEach
    void setUp() {
        Compilation compilation =
                Compilation.strict(CompilerUnderTest.JAVAC, Map.of("Bodies.java", SOURCE), folder);
        assertEquals(List.of(), compilation.findings());
        loader = compilation.load();
        models = new Models(loader);
    }

    @AfterEach
    void tearDown() throws Exception {
        loader.close();
    }

    @Test
    void frozenBlockStaysUnchangedUntilFineTuned() throws Exception {
        String name = "given.Bodies_FrozenModel";
        try (Classifier<float[], Object> model = models.createOfFloats(name)) {
            var examples = Models.examples(60, 6, model.labels().values());
            Map<String, float[]> before = weights(model);
            assertEquals(6, before.size());
            model.fit(examples, Fit.epochs(3).batchSize(10).quiet());
            weights(model).forEach((key, values) -> assertArrayEquals(before.get(key), values));
            model.fit(examples, Fit.epochs(1).quiet().fineTune(FineTune.epochs(2)));
            Map<String, float[]> tuned = weights(model);
            assertFalse(
                    Arrays.equals(before.get("backbone.0.weight"), tuned.get("backbone.0.weight")));
            assertArrayEquals(
                    before.get("backbone.1.running_mean"), tuned.get("backbone.1.running_mean"));
            roundTrip(name, model);
            IllegalArgumentException thrown =
                    assertThrows(
                            IllegalArgumentException.class,
                            () ->
                                    model.fit(
                                            examples,
                                            Fit.epochs(1)
                                                    .quiet()
                                                    .fineTune(FineTune.epochs(1).from("0"))));
            assertTrue(thrown.getMessage().contains("ai.djl.nn.SequentialBlock has no stages"));
        }
    }

    @Test
    void trainModeUpdatesWeightsAndStatistics() throws Exception {
        String name = "given.Bodies_TrainedModel";
        try (Classifier<float[], Object> model = models.createOfFloats(name)) {
            var examples = Models.examples(60, 6, model.labels().values());
            Map<String, float[]> before = weights(model);
            double loss = model.evaluate(examples).loss();
            model.fit(examples, Fit.epochs(10).batchSize(10).quiet());
            assertTrue(model.evaluate(examples).loss() < loss);
            weights(model)
                    .forEach(
                            (key, values) ->
                                    assertFalse(Arrays.equals(before.get(key), values), key));
            roundTrip(name, model);
        }
    }

    @Test
    void blockInFieldBelongsToOneModelAndKeepsItsWeights() throws Exception {
        String name = "given.Bodies_SharedModel";
        float[] ones = new float[48];
        Arrays.fill(ones, 1);
        try (Classifier<float[], Object> model = models.createOfFloats(name)) {
            assertArrayEquals(ones, weights(model).get("backbone.0.weight"));
            var examples = Models.examples(60, 6, model.labels().values());
            model.fit(examples, Fit.epochs(1).quiet());
            assertFalse(Arrays.equals(ones, weights(model).get("backbone.0.weight")));
            InvocationTargetException thrown =
                    assertThrows(InvocationTargetException.class, () -> models.create(name));
            assertEquals(
                    "The block of Bodies.Shared.BODY belongs to another model, and two models"
                            + " cannot train the same weights. Close that model first, or provide"
                            + " the block in a method that creates a new one on each call.",
                    thrown.getCause().getMessage());
        }
        try (Classifier<float[], Object> model = models.createOfFloats(name)) {
            assertArrayEquals(ones, weights(model).get("backbone.0.weight"));
        }
    }

    @Test
    void checksShapesOfBlockAgainstAnnotation() {
        assertEquals(
                "Bodies.OtherFeatures.body() returns features of shape (8) for one input, but"
                        + " its @Backbone declares features = (9). Correct one of them.",
                message("given.Bodies_OtherFeaturesModel"));
        String text = message("given.Bodies_OtherInputModel");
        assertTrue(
                text.startsWith(
                        "Bodies.OtherInput.body() does not accept its input of shape (7): "),
                text);
    }

    private String message(String name) {
        return assertThrows(InvocationTargetException.class, () -> models.create(name))
                .getCause()
                .getMessage();
    }

    private void roundTrip(String name, Classifier<float[], Object> model) throws Exception {
        float[] input = {0.1f, -2, 0.3f, 1, 0.5f, 0.2f};
        Path saved = folder.resolve(name);
        model.save(saved);
        try (Classifier<?, ?> loaded = models.load(name, saved)) {
            @SuppressWarnings("unchecked")
            Classifier<float[], Object> again = (Classifier<float[], Object>) loaded;
            assertEquals(model.summary(), again.summary());
            assertEquals(model.predict(input).probability(), again.predict(input).probability());
        }
    }

    /** Returns the weights of the backbone by name. */
    private static Map<String, float[]> weights(Classifier<?, ?> model) {
        Map<String, float[]> weights = new TreeMap<>();
        for (Map.Entry<String, Parameter> each :
                ParameterNames.of(model.block()).parameters().entrySet()) {
            if (each.getKey().startsWith("backbone.")) {
                weights.put(each.getKey(), each.getValue().getArray().toFloatArray());
            }
        }
        return weights;
    }
}
