package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a mistake causes a single error, and no error in other classes. */
class SingleErrorTest {

    private static final String HEADER =
            """
            package single;

                        import dev.condyle.*;
            import dev.condyle.feature.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            """;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void classInsteadOfRecord(CompilerUnderTest compiler) {
        assertErrors(
                compiler,
                """
                @Features class Row {
                    @Numeric int size;
                    @Categorical String name;
                    RowEncoder encoder;
                }

                @Backbone(input = Row.class) @Head(classes = 3)
                class Net { NetModel model; }
                """,
                "CONDYLE-1001");
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void existingModel(CompilerUnderTest compiler) {
        assertErrors(
                compiler,
                """
                @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                class Net {
                    @Dense(3) Layer a;
                    NetBlock block;
                }

                class NetModel {}
                """,
                "CONDYLE-107");
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void headWithForbiddenName(CompilerUnderTest compiler) {
        assertErrors(
                compiler,
                """
                @Backbone(input = float[].class, shape = 4)
                class Net {
                    @Head(classes = 3) Layer hashCode;
                    @Head(classes = 3) Layer other;
                    NetModel model;
                    NetLabels labels;
                    NetPrediction prediction;
                }
                """,
                "CONDYLE-881");
    }

    /** A placeholder of a generic record is not a reason for warnings. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void genericRecord(CompilerUnderTest compiler) {
        Compilation compilation =
                compile(
                        compiler,
                        """
                        @Features record Row<T>(T name, @Numeric int size) {}

                        @Backbone(input = Row.class) @Head(classes = 3)
                        class Net {}
                        """);
        assertEquals(
                List.of("CONDYLE-1004"),
                compilation.findings().stream()
                        .filter(it -> it.isOurs() || compilation.generated().containsKey(it.file()))
                        .map(it -> it.isOurs() ? it.code() : it.text())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void missingTypeElsewhere(CompilerUnderTest compiler) {
        Compilation compilation =
                compile(
                        compiler,
                        """
                        @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                        class Net {
                            @Dense(0) Layer a;
                            Absent field;

                            void method(Absent parameter) {}
                        }
                        """);
        assertEquals(
                List.of("CONDYLE-301"), compilation.ours().stream().map(Finding::code).toList());
    }

    /** ECJ cannot find the position of a value if the annotation contains an empty array. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void emptyArray(CompilerUnderTest compiler) {
        assertErrors(
                compiler,
                """
                @Backbone(input = float[].class, shape = {}) @Head(classes = 3)
                class Net { NetModel model; }
                """,
                "CONDYLE-205");
    }

    /** Unlike javac, ECJ passes annotations to processors that do not apply to an element. */
    @Test
    void annotationsWithOtherTargets() {
        for (String source :
                List.of(
                        "class Net { @Features int field; }",
                        "class Net { @Cross(of = {\"a\", \"b\"}, bins = 3) int field; }",
                        "class Net { @Dense(2) void method() {} }",
                        "class Net { void method(@Head int parameter) {} }",
                        "@Numeric class Net {}")) {
            Compilation compilation = compile(CompilerUnderTest.ECJ, source);
            assertEquals(List.of(), compilation.ours());
            assertEquals(1, errors(compilation).size(), compilation::toString);
        }
    }

    @Test
    void annotationOfPackage() {
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.ECJ,
                        Map.of("package-info.java", "@dev.condyle.Backbone package single;"),
                        folder);
        assertEquals(1, compilation.findings().size(), compilation::toString);
    }

    private void assertErrors(CompilerUnderTest compiler, String source, String... expected) {
        assertEquals(List.of(expected), errors(compile(compiler, source)));
    }

    private Compilation compile(CompilerUnderTest compiler, String source) {
        return Compilation.lenient(compiler, Map.of("Main.java", HEADER + source), folder);
    }

    /** Returns the codes of our errors, and the texts of others. */
    private static List<String> errors(Compilation compilation) {
        return compilation.findings().stream()
                .filter(it -> it.kind() == Diagnostic.Kind.ERROR)
                .map(it -> it.isOurs() ? it.code() : it.text())
                .toList();
    }
}
