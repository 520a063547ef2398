package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.KerasResult;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests end to end that networks with {@code maskZero} compute the same output as Keras with {@code
 * mask_zero}, for padding at the start, in the middle and at the end of a sequence. The expected
 * output comes from {@code src/test/fixtures/keras_masks.py}.
 */
class KerasMasksTest {

    private static final String SOURCE =
            Golden.read(Path.of("src/test/resources/golden/good/Masks.java"));

    /** Networks in which a layer loses the mask, so that the compiler warns. */
    private static final String LOSSES =
            """
            package golden;

            import static dev.condyle.layer.Activation.Function.RELU;

            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            class Losses {
                @Backbone(input = int[].class, shape = 9)
                @Head(classes = 3)
                static class EveryStep {
                    @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
                    @Lstm(units = 5, returnSequences = true) Layer lstm;
                    @Flatten Layer flat;
                }

                @Backbone(input = int[].class, shape = 9)
                @Head(classes = 3)
                static class EveryStepBothWays {
                    @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
                    @Gru(units = 3, bidirectional = true, returnSequences = true) Layer gru;
                    @Flatten Layer flat;
                }

                @Backbone(input = int[].class, shape = 9)
                @Head(classes = 3)
                static class Convolved {
                    @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
                    @Conv1d(filters = 4, kernel = 3, activation = RELU) Layer conv;
                    @Gru(units = 5, returnSequences = true) Layer gru;
                    @GlobalAvgPool Layer pool;
                }
            }
            """;

    private static final List<String> WITH_LOSSES =
            List.of("EveryStep", "EveryStepBothWays", "Convolved");

    private static final float TOLERANCE = 1e-5f;

    @TempDir Path folder;
    private URLClassLoader loader;
    private NDManager manager;

    @BeforeEach
    void setUp() {
        loader =
                Compilation.lenient(
                                CompilerUnderTest.JAVAC,
                                Map.of("Masks.java", SOURCE, "Losses.java", LOSSES),
                                folder)
                        .load();
        manager = NDManager.newBaseManager();
        Engine.getInstance().setRandomSeed(3);
    }

    @AfterEach
    void tearDown() throws Exception {
        manager.close();
        loader.close();
    }

    @Test
    void networksWithMasksMatchKeras() throws Exception {
        Map<String, KerasResult> results = KerasResult.read("masks.json");
        assertTrue(results.size() > 15);
        for (Map.Entry<String, KerasResult> result : results.entrySet()) {
            String name = result.getKey();
            String outer = WITH_LOSSES.contains(name) ? "Losses_" : "Masks_";
            Block block = BlockRun.newBlock(loader, "golden." + outer + name + "Block");
            assertArrayEquals(
                    result.getValue().output(),
                    result.getValue().run(name, block, manager),
                    TOLERANCE,
                    name);
        }
    }

    /** Integers and floating-point numbers that are truncated to 0 are padding too. */
    @Test
    void idsOfEveryTypeDetermineTheMask() throws Exception {
        Block block = initialized("Averaged");
        float[] ids = {3, 0, 7, 0.5f, 0, 0, 0, 0, 0};
        NDArray x = manager.create(ids, new Shape(1, 9));
        float[] expected = output(block, new float[][] {{3, 0, 7, 0, 0, 0, 0, 0, 0}});
        for (DataType type : List.of(DataType.FLOAT32, DataType.INT32, DataType.INT64)) {
            NDList logits = forward(block, x.toType(type, false), false);
            assertArrayEquals(expected, logits.head().toFloatArray(), 1e-6f, type.name());
        }
    }

    /** The mask of a forward pass, {@code ids.neq(0)}, has the same effect as {@code maskZero}. */
    @Test
    void explicitMaskMatchesMaskZero() throws Exception {
        Block line = initialized("InALine");
        Block byHand = initialized("ByHand");
        copy(line, byHand);
        float[][] ids = {{3, 4, 0, 5, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 0, 0}};
        assertArrayEquals(output(line, ids), output(byHand, ids), 1e-6f);
    }

    /** A unit that pools ignores padding after ids, and pools all steps of other inputs. */
    @Test
    void unitsAreUsedWithAndWithoutMask() throws Exception {
        Block ids = initialized("PooledIds");
        float[][] padded = {{3, 4, 5, 0, 0, 0, 0, 0, 0}};
        float[][] repeated = {{3, 4, 5, 3, 4, 5, 3, 4, 5}};
        assertArrayEquals(output(ids, repeated), output(ids, padded), 1e-6f);
        Block steps = BlockRun.newBlock(loader, "golden.Masks_PooledStepsBlock");
        steps.initialize(manager, DataType.FLOAT32, new Shape(1, 9, 6));
        NDArray start = manager.randomNormal(new Shape(1, 3, 6));
        NDArray x = start.concat(manager.randomNormal(new Shape(1, 6, 6)), 1);
        start = start.concat(start, 1).concat(start, 1);
        float[] all = forward(steps, x, false).head().toFloatArray();
        float[] first = forward(steps, start, false).head().toFloatArray();
        assertFalse(Arrays.equals(all, first), Arrays.toString(all));
    }

    /** The same ids with more padding at the end have the same output. */
    @Test
    void outputDoesNotDependOnPadding() throws Exception {
        for (String name :
                List.of(
                        "Averaged",
                        "Maximum",
                        "Deep",
                        "Remembered",
                        "BothWays",
                        "StepsBothWays",
                        "Stacked",
                        "TwoLayers",
                        "Encoded",
                        "InUnits",
                        "WordsInUnit")) {
            Block block = initialized(name);
            float[][] shorter = {{3, 4, 0, 5, 7, 0}, {0, 1, 2, 3, 4, 5}};
            float[][] longer = {{3, 4, 0, 5, 7, 0, 0, 0, 0, 0}, {0, 1, 2, 3, 4, 5, 0, 0, 0, 0}};
            assertArrayEquals(output(block, shorter), output(block, longer), 1e-6f, name);
        }
    }

    /** The forward pass of a class with more than 100 layers is split into several methods. */
    @Test
    void maskPassesThroughManyLayers() throws Exception {
        String layers =
                IntStream.range(0, 230)
                        .mapToObj("@Dropout(0.5) Layer layer%d;\n"::formatted)
                        .collect(Collectors.joining());
        String source =
                """
                package golden;

                import dev.condyle.*;
                import dev.condyle.layer.*;
                import dev.condyle.runtime.Layer;

                class Large {
                    @Backbone(input = int[].class, shape = 9)
                    @Head(classes = 3)
                    static class Line {
                        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
                        %1$s
                        @Lstm(5) Layer lstm;
                        %1$s
                    }

                    @Backbone
                    static class Unit {
                        %1$s
                        @Lstm(5) Layer lstm;
                        %1$s
                    }

                    @Backbone(input = int[].class, shape = 9)
                    @Head(classes = 3)
                    static class OfUnit {
                        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
                        @Use(Unit.class) Layer unit;
                    }
                }
                """
                        .formatted(layers);
        source = distinct(source);
        Block expected = initialized("Remembered");
        float[][] ids = {{3, 4, 0, 5, 7, 0, 0, 0, 0}, {0, 1, 2, 3, 4, 5, 0, 0, 0}};
        Path own = Files.createDirectory(folder.resolve("large"));
        Compilation large =
                Compilation.strict(CompilerUnderTest.JAVAC, Map.of("Large.java", source), own);
        assertEquals(List.of(), large.findings());
        try (URLClassLoader classes = large.load()) {
            for (String name : List.of("Line", "OfUnit")) {
                Block block = BlockRun.newBlock(classes, "golden.Large_" + name + "Block");
                block.initialize(manager, DataType.FLOAT32, new Shape(1, 9));
                copyInOrder(expected, block);
                assertArrayEquals(output(expected, ids), output(block, ids), 1e-6f, name);
            }
        }
    }

    /** Numbers the layers of a source, so that their names are distinct. */
    private static String distinct(String source) {
        AtomicInteger number = new AtomicInteger();
        return Pattern.compile("layer\\d+;")
                .matcher(source)
                .replaceAll(match -> "layer" + number.incrementAndGet() + ";");
    }

    private static void copyInOrder(Block from, Block to) {
        List<Parameter> source = from.getParameters().values();
        List<Parameter> target = to.getParameters().values();
        assertEquals(source.size(), target.size());
        for (int i = 0; i < source.size(); i++) {
            target.get(i).getArray().set(source.get(i).getArray().toFloatArray());
        }
    }

    @Test
    void trainedModelIsSavedAndIgnoresPadding() throws Exception {
        Models models = new Models(loader);
        for (String name : List.of("Deep", "BothWays", "Encoded", "Maximum")) {
            Path saved = folder.resolve(name);
            List<int[]> inputs = examples();
            try (Classifier<int[], Object> model =
                    ofIds(models.create("golden.Masks_" + name + "Model"))) {
                List<Object> labels = model.labels().values();
                Dataset<int[], Object> data =
                        Dataset.of(inputs, ids -> labels.get(ids[firstStep(ids)] % 3));
                double before = model.evaluate(data).loss();
                model.fit(data, Fit.epochs(3).batchSize(7).quiet());
                assertTrue(model.evaluate(data).loss() < before, name);
                float[] at = model.predict(new int[] {5, 0, 2, 9, 0, 0, 0, 0, 0}).probabilities();
                model.save(saved);
                try (Classifier<?, ?> loaded =
                        models.load("golden.Masks_" + name + "Model", saved)) {
                    assertEquals(model.summary(), loaded.summary());
                    assertArrayEquals(
                            at,
                            ofIds(loaded)
                                    .predict(new int[] {5, 0, 2, 9, 0, 0, 0, 0, 0})
                                    .probabilities(),
                            name);
                    assertArrayEquals(
                            at,
                            ofIds(loaded)
                                    .predict(new int[] {0, 0, 0, 0, 0, 5, 2, 0, 9})
                                    .probabilities(),
                            1e-6f,
                            name);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Classifier<int[], Object> ofIds(Classifier<?, ?> model) {
        return (Classifier<int[], Object>) model;
    }

    private static List<int[]> examples() {
        Random random = new Random(3);
        List<int[]> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int[] ids = new int[9];
            int from = random.nextInt(5);
            int to = from + 1 + random.nextInt(9 - from);
            for (int j = from; j < to; j++) {
                ids[j] = 1 + random.nextInt(19);
            }
            examples.add(ids);
        }
        return examples;
    }

    private static int firstStep(int[] ids) {
        int at = 0;
        while (ids[at] == 0) {
            at++;
        }
        return at;
    }

    private Block initialized(String name) throws ReflectiveOperationException {
        Block block = BlockRun.newBlock(loader, "golden.Masks_" + name + "Block");
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 9));
        ParameterNames.of(block)
                .parameters()
                .forEach((key, it) -> fill(it, key.endsWith("running_var")));
        return block;
    }

    private void fill(Parameter parameter, boolean positive) {
        Shape shape = parameter.getShape();
        NDArray values = manager.randomUniform(positive ? 0.5f : -0.5f, positive ? 2 : 0.5f, shape);
        parameter.getArray().set(values.toFloatArray());
    }

    private static void copy(Block from, Block to) {
        Map<String, Parameter> target = ParameterNames.of(to).parameters();
        Map<String, Parameter> source = ParameterNames.of(from).parameters();
        assertEquals(source.keySet(), target.keySet());
        source.forEach((name, it) -> target.get(name).getArray().set(it.getArray().toFloatArray()));
    }

    private float[] output(Block block, float[][] ids) {
        return forward(block, manager.create(ids), false).head().toFloatArray();
    }

    private NDList forward(Block block, NDArray x, boolean training) {
        return block.forward(new ParameterStore(manager, false), new NDList(x), training);
    }
}
