package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests end to end that the literal translations of Keras programs in {@code
 * golden/good/Sequences.java} compute the same output as Keras with the same weights. The expected
 * output comes from {@code src/test/fixtures/keras_sequences.py}.
 */
class KerasSequencesTest {

    private static final String SOURCE =
            Golden.read(Path.of("src/test/resources/golden/good/Sequences.java"));
    private static final Path EXPECTED = Path.of("src/test/resources/keras/sequences.json");
    private static final float TOLERANCE = 1e-5f;

    private record Weight(long[] shape, float[] values) {}

    private record Result(
            long[] shape, float[] input, Map<String, Weight> weights, float[] output) {}

    @TempDir Path folder;

    @Test
    void literalTranslationsMatchKeras() throws Exception {
        try (URLClassLoader loader = load()) {
            for (Map.Entry<String, Result> result : results().entrySet()) {
                float[] output = output(loader, result.getKey(), result.getValue());
                assertArrayEquals(result.getValue().output(), output, TOLERANCE, result.getKey());
            }
        }
    }

    /** The explicit transposition of earlier versions still computes the same. */
    @Test
    void explicitPermutationMatchesKeras() throws Exception {
        Result result = results().get("Convolved");
        try (URLClassLoader loader = load()) {
            assertArrayEquals(result.output(), output(loader, "Permuted", result), TOLERANCE);
        }
    }

    private URLClassLoader load() throws Exception {
        return Compilation.lenient(
                        CompilerUnderTest.JAVAC, Map.of("Sequences.java", SOURCE), folder)
                .load();
    }

    private static float[] output(ClassLoader loader, String name, Result result)
            throws ReflectiveOperationException {
        Block block = BlockRun.newBlock(loader, "golden.Sequences_" + name + "Block");
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = manager.create(result.input(), new Shape(result.shape()));
            block.initialize(manager, DataType.FLOAT32, input.getShape());
            Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
            assertEquals(result.weights().keySet(), parameters.keySet(), name);
            parameters.forEach(
                    (key, parameter) -> {
                        Weight weight = result.weights().get(key);
                        assertEquals(new Shape(weight.shape()), parameter.getShape(), key);
                        parameter.getArray().set(weight.values());
                    });
            return block.forward(new ParameterStore(manager, false), new NDList(input), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private static Map<String, Result> results() {
        TypeToken<Map<String, Result>> type = new TypeToken<>() {};
        return new Gson().fromJson(Golden.read(EXPECTED), type.getType());
    }
}
