package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.runtime.internal.engine.Autocast;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of layer, forward pass and head in mixed precision. A type that DJL does not know
 * would end the process.
 */
class MixedPrecisionTest {

    private static final float TOLERANCE = 0.06f; // of the largest output: 8 bits, several layers

    @TempDir Path folder;

    private void check(String file, DataType type, List<String> classes, long... input)
            throws Exception {
        Path source = Path.of("src/test/resources/golden/good", file + ".java");
        Path output = Files.createDirectories(folder.resolve(file));
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of(file + ".java", Golden.read(source)),
                        output);
        try (URLClassLoader loader = compilation.load();
                NDManager manager = NDManager.newBaseManager()) {
            for (String name : classes) {
                String full = "golden." + file + (name.isEmpty() ? "" : "_" + name) + "Block";
                check(full, BlockRun.newBlock(loader, full), type, manager, input);
            }
        }
    }

    private static void check(
            String name, Block block, DataType type, NDManager manager, long... input) {
        Engine.getInstance().setRandomSeed(1);
        block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(new Shape(input)));
        ParameterStore store = new ParameterStore(manager, false);
        Shape shape = new Shape(4).addAll(new Shape(input));
        NDArray x =
                type.isFloating()
                        ? manager.randomNormal(shape)
                        : manager.randomInteger(0, 5, shape, type);

        float[] single = numbers(block.forward(store, new NDList(x), false));
        float[] mixed =
                numbers(
                        Autocast.during(
                                Autocast.Type.BFLOAT16,
                                false,
                                () -> block.forward(store, new NDList(x), false)));
        float largest = 0;
        for (float value : single) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertArrayEquals(single, mixed, TOLERANCE * largest, name);

        List<NDArray> weights =
                block.getParameters().values().stream()
                        .filter(it -> !it.getType().name().startsWith("RUNNING"))
                        .filter(Parameter::requiresGradient)
                        .map(Parameter::getArray)
                        .toList();
        weights.forEach(it -> it.setRequiresGradient(true));
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDList output =
                    Autocast.during(
                            Autocast.Type.BFLOAT16,
                            false,
                            () -> block.forward(store, new NDList(x), true));
            output.forEach(it -> assertEquals(DataType.FLOAT32, it.getDataType(), name));
            collector.backward(output.head().square().mean());
        }
        for (NDArray weight : weights) {
            assertEquals(DataType.FLOAT32, weight.getGradient().getDataType(), name);
            for (float value : weight.getGradient().toFloatArray()) {
                assertTrue(Float.isFinite(value), name);
            }
        }
    }

    private static float[] numbers(NDList arrays) {
        float[] all = new float[0];
        for (NDArray array : arrays) {
            float[] more = array.toFloatArray();
            int length = all.length;
            all = Arrays.copyOf(all, length + more.length);
            System.arraycopy(more, 0, all, length, more.length);
        }
        return all;
    }

    @Test
    void images() throws Exception {
        check("DigitReader", DataType.FLOAT32, List.of(""), 1, 28, 28);
        check("EveryLayer", DataType.FLOAT32, List.of("Picture"), 3, 23, 32);
        check("EveryMember", DataType.FLOAT32, List.of(""), 3, 64, 48);
        check("CustomForward", DataType.FLOAT32, List.of("EveryLazy"), 3, 32, 24);
    }

    @Test
    void sequencesAndVectors() throws Exception {
        check("EveryLayer", DataType.FLOAT32, List.of("Sequence"), 20, 6);
        check("Activations", DataType.FLOAT32, List.of(""), 4);
    }

    @Test
    void forwardPassesAndHeadsOfTheUser() throws Exception {
        check("CustomForward", DataType.FLOAT32, List.of("Residual"), 64);
        check(
                "CustomHeads",
                DataType.FLOAT32,
                List.of("Probe", "AfterAForwardPass", "Cosine", "HiddenAfterAPass"),
                64);
        check("CustomHeads", DataType.FLOAT32, List.of("OverMaps", "FastaiAfterAPass"), 3, 8, 8);
        check("Units", DataType.FLOAT32, List.of("Plain"), 3, 20, 13);
        check("Units", DataType.FLOAT32, List.of("InAForwardPass", "InALine"), 6);
    }

    @Test
    void idsAndTheirMasks() throws Exception {
        check("EveryLayer", DataType.INT64, List.of("Ids"), 12);
        check("CustomForward", DataType.INT64, List.of("Sequence"), 12);
        check(
                "Masks",
                DataType.INT64,
                List.of(
                        "Averaged",
                        "Maximum",
                        "Deep",
                        "Remembered",
                        "Gated",
                        "BothWays",
                        "Stacked",
                        "Encoded",
                        "EncodedNormFirst",
                        "InUnits"),
                9);
    }
}
