package dev.condyle.processor;

import ai.djl.ndarray.types.DataType;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that heads of every task behave at run time as the processor inferred. */
class HeadKindsTest {

    @TempDir static Path compiled;
    private static Compilation compilation;
    private static URLClassLoader loader;

    @BeforeAll
    static void compile() {
        Path source = Path.of("src/test/resources/golden/good/HeadKinds.java");
        compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of("HeadKinds.java", Golden.read(source)),
                        compiled);
        loader = compilation.load();
    }

    @AfterAll
    static void close() throws Exception {
        loader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Smoothed, 8", "YesOrNo, 8", "Mail, 8", "Pet, 3 8 8", "Tagger, 8",
        "Grader, 8", "Stars, 8", "Level, 3 8 8", "Price, 8", "Fish, 8",
        "Probe, 8", "Reused, 8",
    })
    void shapesAndCountsMatchSummary(String name, String input) throws Exception {
        String file = "HeadKinds_" + name + "Block";
        long[] shape = List.of(input.split(" ")).stream().mapToLong(Long::parseLong).toArray();
        BlockRun.check(
                BlockRun.newBlock(loader, "golden." + file),
                compilation.generated().get(file + ".java"),
                DataType.FLOAT32,
                shape);
    }
}
