package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests classes used as layers, from sources and from class files. */
class UnitsTest {

    private static final String UNITS =
            """
            package units.here;

            import ai.djl.ndarray.NDArray;
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            public final class Parts {
                private Parts() {}

                @Backbone
                public static class Residual {
                    @Dense(units = 6, activation = Activation.Function.RELU) Layer zebra;
                    @Dense(6) Layer ape;

                    @Forward NDArray add(NDArray x) {
                        return x.add(ape.apply(zebra.apply(x)));
                    }
                }

                @Backbone
                public static class Narrowing {
                    @Dense(units = 8, activation = Activation.Function.TANH) Layer zebra;
                    @BatchNorm Layer norm;
                    @Dense(6) Layer ape;
                }
            }
            """;
    private static final String USERS =
            """
            package units.there;

            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;
            import units.here.Parts;

            @Backbone(input = float[].class, shape = 6)
            @Head(classes = 3)
            class Three {
                @Use(Parts.Residual.class) Layer unit1;
                @Use(Parts.Residual.class) Layer unit2;
                @Use(Parts.Residual.class) Layer unit3;
            }

            @Backbone(input = float[].class, shape = 6)
            @Head(classes = 3)
            class Line {
                @Use(Parts.Narrowing.class) Layer first;
                @Use(Parts.Residual.class) Layer second;
            }
            """;

    private static final Map<String, String> SOURCES =
            Map.of("Parts.java", UNITS, "Users.java", USERS);

    @TempDir Path folder;

    @Test
    void trainsAndSavesUnitUsedThreeTimes() throws Exception {
        Compilation compilation = Compilation.strict(CompilerUnderTest.JAVAC, SOURCES, folder);
        assertEquals(List.of(), compilation.findings());
        try (URLClassLoader loader = compilation.load()) {
            learnsAndIsSaved(loader, "units.there.ThreeModel");
            learnsAndIsSaved(loader, "units.there.LineModel");
        }
    }

    private void learnsAndIsSaved(ClassLoader loader, String name) throws Exception {
        Models models = new Models(loader);
        float[] input = {0.1f, -2, 0.3f, 1, 0.5f, 0.2f};
        Path saved = folder.resolve(name);
        try (Classifier<float[], Object> model = models.createOfFloats(name)) {
            var examples = Models.examples(120, 6, model.labels().values());
            float[] before = weights(model.block());
            double loss = model.evaluate(examples).loss();
            model.fit(examples, Fit.epochs(20).batchSize(10).quiet());
            assertTrue(model.evaluate(examples).loss() < loss);
            float[] after = weights(model.block());
            for (int i = 0; i < before.length; i++) {
                assertFalse(before[i] == after[i], "weight " + i + " did not move");
            }
            model.save(saved);
            try (Classifier<?, ?> loaded = models.load(name, saved)) {
                assertEquals(model.summary(), loaded.summary());
                @SuppressWarnings("unchecked")
                Classifier<float[], Object> again = (Classifier<float[], Object>) loaded;
                assertEquals(
                        model.predict(input).probability(), again.predict(input).probability());
            }
        }
    }

    /** Returns one element of every matrix. */
    private static float[] weights(Block block) {
        List<Float> sums = new ArrayList<>();
        ParameterNames.of(block)
                .parameters()
                .forEach(
                        (name, parameter) -> {
                            if (name.endsWith(".weight")) {
                                sums.add(parameter.getArray().abs().sum().getFloat());
                            }
                        });
        float[] numbers = new float[sums.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = sums.get(i);
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void generatesSameCodeFromClassFileAndSource(CompilerUnderTest compiler) {
        Compilation both = Compilation.strict(compiler, SOURCES, folder.resolve("both"));
        assertEquals(List.of(), both.findings());
        Path later = folder.resolve("later");
        Compilation units = Compilation.strict(compiler, Map.of("Parts.java", UNITS), later);
        assertTrue(units.success());
        Compilation users = Compilation.strict(compiler, Map.of("Users.java", USERS), later);
        assertEquals(List.of(), users.findings());
        assertEquals(both.generated(), users.generated());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsClassCompiledWithoutProcessor(CompilerUnderTest compiler) {
        assertTrue(Compilation.with(compiler, Map.of("Parts.java", UNITS), folder).success());
        Compilation users = Compilation.lenient(compiler, Map.of("Users.java", USERS), folder);
        assertFalse(users.success());
        assertEquals(
                "CONDYLE-858: cannot find Parts_NarrowingBlock, which is generated for"
                        + " units.here.Parts.Narrowing: compile units.here.Parts.Narrowing with"
                        + " Condyle's annotation processor. Sources found by -sourcepath are not"
                        + " processed: pass them to the compiler too",
                users.ours().get(0).ownText());
        assertEquals(5, users.ours().size());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsErrorInClassFileAtItsUse(CompilerUnderTest compiler) {
        String invalid = UNITS.replace("@Dense(6) Layer ape", "@Dense(0) Layer ape");
        assertTrue(Compilation.with(compiler, Map.of("Parts.java", invalid), folder).success());
        Compilation users = Compilation.lenient(compiler, Map.of("Users.java", USERS), folder);
        assertFalse(users.success());
        assertEquals(
                "CONDYLE-857: Narrowing cannot be used as a layer: value must be at least 1, but"
                        + " is 0",
                users.ours().get(0).ownText());
        assertEquals(5, users.ours().size());
    }

    @Test
    void namesAndShapesMatchFields() throws Exception {
        Path good = Path.of("src/test/resources/golden/good/Units.java");
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC, Map.of("Units.java", Golden.read(good)), folder);
        try (URLClassLoader loader = compilation.load();
                NDManager manager = NDManager.newBaseManager()) {
            Block plain = BlockRun.newBlock(loader, "golden.Units_PlainBlock");
            plain.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 20, 13));
            assertEquals(
                    List.of(
                            "body.first.conv.weight",
                            "body.first.conv.bias",
                            "body.first.norm.weight",
                            "body.first.norm.bias",
                            "body.first.norm.running_mean",
                            "body.first.norm.running_var",
                            "body.second.conv.weight"),
                    List.copyOf(ParameterNames.of(plain).parameters().keySet()).subList(0, 7));
            check(loader, manager, "Quartered", DataType.FLOAT32, new Shape(5, 4, 5, 4), 3, 20, 13);
            check(loader, manager, "Reader", DataType.FLOAT32, new Shape(5, 3), 1, 12, 12);
            check(loader, manager, "InAForwardPass", DataType.FLOAT32, new Shape(5, 2), 6);
            check(loader, manager, "Reviews", DataType.INT64, new Shape(5, 2), 7);
            check(loader, manager, "ReviewsByHand", DataType.INT64, new Shape(5, 2), 7);
            BlockRun.check(
                    BlockRun.newBlock(loader, "golden.Units_PlainBlock"),
                    compilation.generated().get("Units_PlainBlock.java"),
                    DataType.FLOAT32,
                    3,
                    20,
                    13);
        }
    }

    private static void check(
            ClassLoader loader,
            NDManager manager,
            String name,
            DataType type,
            Shape expected,
            long... input)
            throws ReflectiveOperationException {
        Block block = BlockRun.newBlock(loader, "golden.Units_" + name + "Block");
        Shape[] batch = {new Shape(5).addAll(new Shape(input))};
        assertEquals(expected, block.getOutputShapes(batch)[0]);
        block.initialize(manager, DataType.FLOAT32, batch);
        assertEquals(expected, block.getOutputShapes(batch)[0]);
        NDList output =
                block.forward(
                        new ParameterStore(manager, false),
                        new NDList(manager.zeros(batch[0], type)),
                        false);
        assertArrayEquals(expected.getShape(), output.head().getShape().getShape());
    }

    @Test
    void checksRuntimeShapeAgainstShapeOfUnit() throws Exception {
        String source =
                """
                package golden;

                import ai.djl.ndarray.NDArray;
                import dev.condyle.*;
                import dev.condyle.layer.*;
                import dev.condyle.runtime.Layer;

                class Held {
                    @Backbone(shape = {6})
                    static class OfSix {
                        @Dense(4) Layer hidden;
                    }

                    @Backbone(input = float[].class, shape = {5})
                    @Head(classes = 2)
                    static class User {
                        @Use(OfSix.class) Layer six;

                        @Forward NDArray features(NDArray x) {
                            return six.apply(x);
                        }
                    }
                }
                """;
        Compilation compilation =
                Compilation.strict(CompilerUnderTest.JAVAC, Map.of("Held.java", source), folder);
        assertEquals(List.of(), compilation.findings());
        try (URLClassLoader loader = compilation.load();
                NDManager manager = NDManager.newBaseManager()) {
            Block block = BlockRun.newBlock(loader, "golden.Held_UserBlock");
            IllegalStateException thrown =
                    assertThrows(
                            IllegalStateException.class,
                            () -> block.initialize(manager, DataType.FLOAT32, new Shape(1, 5)));
            assertEquals(
                    "Layer six, @Use(OfSix), does not accept its input (N, 5): The"
                            + " @Backbone of the block declares the shape (N, 6), but it receives"
                            + " (N, 5).",
                    thrown.getMessage());
        }
    }
}
