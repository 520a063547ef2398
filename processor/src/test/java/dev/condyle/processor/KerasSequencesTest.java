package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.KerasResult;
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
    private static final Map<String, KerasResult> RESULTS = KerasResult.read("sequences.json");
    private static final float TOLERANCE = 1e-5f;

    @TempDir Path folder;

    @Test
    void literalTranslationsMatchKeras() throws Exception {
        try (URLClassLoader loader = load()) {
            for (Map.Entry<String, KerasResult> result : RESULTS.entrySet()) {
                float[] output = output(loader, result.getKey(), result.getValue());
                assertArrayEquals(result.getValue().output(), output, TOLERANCE, result.getKey());
            }
        }
    }

    /** The explicit transposition of earlier versions still computes the same. */
    @Test
    void explicitPermutationMatchesKeras() throws Exception {
        KerasResult result = RESULTS.get("Convolved");
        try (URLClassLoader loader = load()) {
            assertArrayEquals(result.output(), output(loader, "Permuted", result), TOLERANCE);
        }
    }

    private URLClassLoader load() throws Exception {
        return Compilation.lenient(
                        CompilerUnderTest.JAVAC, Map.of("Sequences.java", SOURCE), folder)
                .load();
    }

    private static float[] output(ClassLoader loader, String name, KerasResult result)
            throws ReflectiveOperationException {
        Block block = BlockRun.newBlock(loader, "golden.Sequences_" + name + "Block");
        try (NDManager manager = NDManager.newBaseManager()) {
            return result.run(name, block, manager);
        }
    }
}
