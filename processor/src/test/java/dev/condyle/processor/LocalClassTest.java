package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.CountingProcessor;
import dev.condyle.processor.compile.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that annotated local classes, which processors do not receive, are reported by javac. */
class LocalClassTest {

    private static final String HEADER =
            """
            package local;

            import dev.condyle.*;
            import dev.condyle.feature.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            """;
    private static final String NETWORK =
            "@Backbone(input = float[].class, shape = 4) @Head(classes = 3) class Net {"
                    + " @Dense(16) Layer a; }";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Main { void f() { NETWORK NetModel model = null; } }",
                "class Main { static { NETWORK } }",
                "class Main { Main() { NETWORK } }",
                "class Main { Runnable task = () -> { NETWORK NetModel.create(); }; }",
                "class Main { Object o = new Object() { void f() { NETWORK } }; }",
                "class Main { void f() { class In { NETWORK } } }",
                "interface Main { static void f() { if (true) { for (;;) { NETWORK } } } }",
            })
    void localClassIsReportedOnce(String source) {
        assertEquals(
                List.of(
                        "CONDYLE-110: the local class Net is not passed to annotation processors, so"
                                + " nothing is generated for it: use a top-level or nested class"),
                errors(source.replace("NETWORK", NETWORK)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Main { Object o = new Object() { @Dense(4) Layer a; }; }",
                "enum Main { A { @Dense(4) Layer a; } }",
            })
    void anonymousClassIsReported(String source) {
        assertEquals(
                List.of(
                        "CONDYLE-110: this anonymous class is not passed to annotation processors,"
                                + " so nothing is generated for it: use a top-level or nested"
                                + " class"),
                errors(source));
    }

    @Test
    void localRecordIsReportedAtItsAnnotation() {
        String source = "class Main { void f() {\n  @Features record Row(int a) {} } }";
        Finding error = compile(CompilerUnderTest.JAVAC, source).ours().get(0);
        assertEquals(Diagnostic.Kind.ERROR, error.kind());
        assertEquals(HEADER.lines().count() + 2, error.line());
        assertEquals(3, error.column());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Main { void f() { @Deprecated class Net {} } }",
                "@interface Head {} class Main { void f() { @Head class Net {} } }",
                "class Main { @interface Head {} void f() { @Head class Net {} } }",
            })
    void otherAnnotationsOnLocalClassesAreIgnored(String source) {
        assertEquals(List.of(), errors(source));
    }

    @Test
    void theEclipseCompilerHasNoSyntaxTrees() {
        Compilation compilation =
                compile(CompilerUnderTest.ECJ, "class Main { void f() { " + NETWORK + " } }");
        assertEquals(List.of(), compilation.ours());
    }

    /** A build tool may wrap the environment of the compiler. */
    @Test
    void syntaxTreesAreOptional() {
        Compilation compilation =
                Compilation.with(
                        CompilerUnderTest.JAVAC,
                        Map.of(
                                "Net.java",
                                HEADER + NETWORK.replace("@Dense(16)", "@Dense(unit = 1)")),
                        folder,
                        new CountingProcessor("getElementUtils"));
        assertTrue(
                compilation.ours().get(0).text().startsWith("CONDYLE-306"), compilation::toString);
    }

    private List<String> errors(String source) {
        return compile(CompilerUnderTest.JAVAC, source).findings().stream()
                .filter(it -> it.kind() == Diagnostic.Kind.ERROR)
                .map(it -> it.isOurs() ? it.ownText() : it.text())
                .toList();
    }

    private Compilation compile(CompilerUnderTest compiler, String source) {
        return Compilation.lenient(compiler, Map.of("Main.java", HEADER + source), folder);
    }
}
