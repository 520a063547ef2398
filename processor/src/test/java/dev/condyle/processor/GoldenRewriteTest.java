package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that golden files are rewritten only from correct sources. */
class GoldenRewriteTest {

    private static final String SOURCE =
            """
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            @Backbone(input = float[].class, shape = 4)
            class Net {
                @Dense(2) Layer layer;
            }
            """;

    @TempDir Path folder;
    private Path source;
    private Path expected;

    @BeforeEach
    void setUp() throws Exception {
        source = folder.resolve("Net.java");
        expected = Files.createDirectory(folder.resolve("expected")).resolve("NetBlock.java");
        Golden.write(expected, "old");
    }

    @Test
    void writesFilesOfCompilingSource() {
        GoldenTest.rewrite(source, expected.getParent(), compile(SOURCE));
        assertTrue(Golden.read(expected).contains("class NetBlock"));
    }

    @Test
    void rejectsSourceThatDoesNotCompile() {
        Compilation broken = compile(SOURCE.replace("@Dense(2) Layer", "@Dense(2) Layers"));
        AssertionError e =
                assertThrows(
                        AssertionError.class,
                        () -> GoldenTest.rewrite(source, expected.getParent(), broken));
        assertTrue(
                e.getMessage()
                        .startsWith(
                                "Net.java must be correct before golden files are rewritten from it"),
                e::getMessage);
        assertEquals("old", Golden.read(expected));
    }

    @Test
    void rejectsMarkedProblemThatIsNotReported() {
        String marked = SOURCE.replace("layer;", "layer; // CONDYLE-301 \"2\"");
        AssertionError e =
                assertThrows(
                        AssertionError.class,
                        () -> DiagnosticTest.rewrite(source, expected, compile(marked), "new"));
        assertEquals(
                "Net.java must be correct before golden files are rewritten from it:"
                        + " [CONDYLE-301 is not reported]",
                e.getMessage());
        assertEquals("old", Golden.read(expected));
    }

    @Test
    void writesTextsOfReportedProblems() {
        String marked = SOURCE.replace("2) Layer layer;", "0) Layer layer; // CONDYLE-301 \"0\"");
        DiagnosticTest.rewrite(source, expected, compile(marked), "new");
        assertEquals("new", Golden.read(expected));
    }

    private Compilation compile(String text) {
        Golden.write(source, text);
        return Compilation.strict(CompilerUnderTest.JAVAC, Map.of("Net.java", text), folder);
    }
}
