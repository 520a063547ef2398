package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import dev.condyle.processor.compile.SourceWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the compiler alone reports misspelled names, at the lines with a {@code !}: nothing
 * that follows from them is reported.
 */
class MisspellingTest {

    private static final String HEADER =
            """
            package misspelled;

            import ai.djl.modality.cv.Image;
            import ai.djl.ndarray.NDArray;
            import dev.condyle.*;
            import dev.condyle.feature.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;
            import dev.condyle.runtime.network.Network;

            """;

    private static final String USE = "\nclass Uses { NetModel model; NetBlock block; }\n";

    /** Mistakes in the class Net, whose generated classes are used elsewhere. */
    private static final List<String> NETWORKS =
            List.of(
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Dense(unit = 16) Layer a; // !
                        @Dense(4) Layer b;
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Dense(value = 16, activaton = Activation.Function.RELU) Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Densee(16) Layer a; // !
                        @Dense(4) Layer b;
                    }
                    """,
                    """
                    @Backbone(inputs = float[].class, shape = 4) // !
                    @Head(classes = 3)
                    class Net {
                        @Dense(16) Layer a;
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shap = 4) // !
                    @Head(classes = 3)
                    class Net {
                        @Dense(16) Layer a;
                    }
                    """,
                    """
                    @Backbon(input = float[].class, shape = 4) // !
                    @Head(classes = 3)
                    class Net {
                        @Dense(16) Layer a;
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4)
                    @Haed(classes = 3) // !
                    @Head(classes = 3)
                    class Net {}
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4)
                    @Heads(classes = 3) // !
                    class Net {}
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4)
                    @Heads(classes = 3) // !
                    class Net {
                        @Dense(16) Layer a;
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4)
                    @Head(clases = 3) // !
                    class Net {
                        @Dense(16) Layer a;
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4)
                    @Head(classes = 1, hiden = 3) // !
                    class Net {
                        @Dense(16) Layer a;
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4)
                    class Net {
                        @Dense(16) Layer a;
                        @Hed(classes = 3) Layer x; // !
                        @Head(classes = 4) Layer y;
                    }
                    """,
                    """
                    @Head(classes = 3)
                    class Net {
                        @Backbone(input = float[].class, shape = 4) Layer a;
                        @Bckbone(input = float[].class, shape = 4) Layer x; // !
                    }
                    """,
                    """
                    @Head(classes = 3)
                    class Net {
                        @Backbone(input = float[].class, shape = 4) Layr a; // !
                        @Backbone(input = float[].class, shape = 4) Layer x;
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Dense(4) Layr a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4)
                    class Net {
                        @Head(classes = 3)
                        static NDArray logits(
                                NDArray x,
                                @Weigth({1, 2}) NDArray w) { // !
                            return x;
                        }
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Use(Unit.class) Layer a;
                    }

                    @Backbone
                    class Unit {
                        @Densee(3) Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Use(Unit.class) Layer a;
                    }

                    @Backbone
                    class Unit {
                        @Dense(unitz = 3) Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3, by = Logits.class)
                    class Net {}

                    class Logits {
                        @Hed static NDArray logits(NDArray x) { // !
                            return x;
                        }
                    }
                    """,
                    """
                    @Backbone(input = Image.class, network = Own.class) @Head(classes = 3)
                    class Net {}

                    @NetworkSpek(input = {3, 8, 8}, output = 4) // !
                    abstract class Own implements Network {}
                    """,
                    """
                    @Features record Row(
                            @Numerik double a, // !
                            @Categorical String b) {}

                    @Backbone(input = Row.class) @Head(classes = 3)
                    class Net { RowEncoder encoder; }
                    """,
                    """
                    @Features record Row(
                            @Numeric(fil = 3, scale = 0) double a, // !
                            @Categorical String b) {}

                    @Backbone(input = Row.class) @Head(classes = 3)
                    class Net { RowEncoder encoder; }
                    """,
                    """
                    @Feature // !
                    record Row(@Numeric double a) {}

                    @Backbone(input = Row.class) @Head(classes = 3)
                    class Net { RowEncoder encoder; }
                    """,
                    """
                    @Features(semantic = Semantics.CONDYLE) // !
                    record Row(double a) {}

                    @Backbone(input = Row.class) @Head(classes = 3)
                    class Net { RowEncoder encoder; }
                    """);

    /** Values that another processor might still generate, and errors that only ECJ processes. */
    private static final List<String> VALUES =
            List.of(
                    """
                    @Backbone(input = float[].class, shape = 4)
                    @Head(labels = Nope.class) // !
                    class Net {
                        @Dense(16) Layer a;
                    }
                    """,
                    """
                    @Backbone(input = Image.class, network = MobileNetV9.class) // !
                    @Head(classes = 3)
                    class Net {}
                    """,
                    """
                    @Backbone(input = float[].class, shape = SIZE) // !
                    @Head(classes = 3)
                    class Net {}
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Dense(value = 16, activation = Activation.Function.RELUU) Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Use(Nope.class) Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Dense("4") Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        static int n = 4;
                        @Dense(n) Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                    class Net {
                        @Dense(4) @Dense(5) Layer a; // !
                    }
                    """,
                    """
                    @Backbone(input = Image.class, shape = {1, 28, 28}) @Head(classes = 3)
                    class Net {
                        @Conv2d(kernel = 3, filter = 32) Layer a; // !
                    }
                    """,
                    """
                    @Features record Row(
                            @Numeric double a,
                            @Categorical Strin b) {} // !

                    @Backbone(input = Row.class) @Head(classes = 3)
                    class Net { RowEncoder encoder; }
                    """);

    @TempDir Path folder;

    static Stream<Arguments> networks() {
        return arguments(NETWORKS);
    }

    static Stream<Arguments> values() {
        return arguments(VALUES);
    }

    private static Stream<Arguments> arguments(List<String> sources) {
        return sources.stream()
                .flatMap(
                        source ->
                                Arrays.stream(CompilerUnderTest.values())
                                        .map(compiler -> Arguments.of(source, compiler)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void onlyTheMisspelledNameIsReported(String source, CompilerUnderTest compiler) {
        Compilation compilation = compile(compiler, source);
        assertEquals(List.of(), compilation.ours());
        assertEquals(markedLines(source), errorLines(compilation), compilation::toString);
    }

    /** javac does not run processors or has no further round, so uses of NetModel are errors. */
    @ParameterizedTest
    @MethodSource("values")
    void invalidValuesAreLeftToTheCompiler(String source, CompilerUnderTest compiler) {
        Compilation compilation = compile(compiler, source);
        assertEquals(List.of(), compilation.ours());
        assertTrue(errorLines(compilation).containsAll(markedLines(source)));
        if (compiler == CompilerUnderTest.ECJ) {
            assertEquals(markedLines(source), errorLines(compilation), compilation::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void missingImportsOfAnnotationsAreLeftToTheCompiler(CompilerUnderTest compiler) {
        String source =
                """
                package misspelled;

                import dev.condyle.layer.Dense;
                import dev.condyle.layer.Flatten;
                import dev.condyle.runtime.Layer;

                @Backbone(input = float[].class, shape = 4) // !
                @Head(classes = 3) // !
                class Net {
                    @Dense(16) Layer a;
                    @Dropout(0.2) Layer b; // !
                }
                """;
        Compilation compilation =
                Compilation.lenient(compiler, Map.of("Net.java", source + USE), folder);
        assertEquals(List.of(), compilation.ours());
        assertEquals(
                markedLines(source).stream().map(it -> it - 10).toList(), errorLines(compilation));
    }

    /** The annotation exists in the second round, so it is not the cause of the problem. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void problemsAreReportedOnceAnAnnotationIsGenerated(CompilerUnderTest compiler) {
        String source =
                """
                @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                class Net {
                    @Late @Dense(0) Layer a;
                }
                """;
        Compilation compilation =
                Compilation.with(
                        compiler,
                        Map.of("Net.java", HEADER + source + USE),
                        folder,
                        new CondyleProcessor(),
                        new SourceWriter(
                                "misspelled.Late", "package misspelled; @interface Late {}"));
        assertEquals(
                List.of("CONDYLE-301: value must be at least 1, but is 0"),
                errors(compilation).map(Finding::ownText).toList());
    }

    /** A class without errors does not wait for annotations of others. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void networkWithGeneratedAnnotationCompiles(CompilerUnderTest compiler) {
        String source =
                """
                @Late @Backbone(input = float[].class, shape = 4) @Head(classes = 3)
                class Net {
                    @Late @Dense(2) Layer a;
                }
                """;
        Compilation compilation =
                Compilation.with(
                        compiler,
                        Map.of("Net.java", HEADER + source + USE),
                        folder,
                        new CondyleProcessor(),
                        new SourceWriter(
                                "misspelled.Late", "package misspelled; @interface Late {}"));
        assertTrue(compilation.success(), compilation::toString);
        assertFalse(compilation.generated().get("NetModel.java").contains("Placeholder"));
    }

    /** The labels of the head only seem to be learned, as strings. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void usesOfMisspelledLabelsAreNotReported(CompilerUnderTest compiler) {
        String source =
                """
                enum Digit { ZERO, ONE }
                @Backbone(input = float[].class, shape = 4)
                @Head(lables = Digit.class) // !
                class Net {}
                @Backbone(input = float[].class, shape = 4)
                class Two {
                    @Head(lables = Digit.class) Layer digit; // !
                    @Head(task = Head.Task.MULTI_LABEL, nams = {"a", "b"}) Layer tags; // !
                }
                class Typed {
                    Object one = NetModel.create().labels().indexOf(Digit.ONE);
                    Object other = TwoModel.create().predict(new float[4]).digit().label();
                    TwoLabels labels = new TwoLabels(Digit.ONE, java.util.Set.of(2));
                }
                """;
        Compilation compilation = compile(compiler, source);
        assertEquals(List.of(), compilation.ours());
        assertEquals(markedLines(source), errorLines(compilation), compilation::toString);
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void learnedLabelsBesideAMisspelledLayerAreStrings(CompilerUnderTest compiler) {
        String source =
                """
                @Backbone(input = float[].class, shape = 4) @Head
                class Net {
                    @Dense(unit = 16) Layer a; // !
                }
                class Typed {
                    String label = NetModel.create().predict(new float[4]).label();
                }
                """;
        Compilation compilation = compile(compiler, source);
        assertEquals(List.of(), compilation.ours());
        assertEquals(markedLines(source), errorLines(compilation), compilation::toString);
    }

    /** An annotation that is generated later hides no labels. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void learnedLabelsDoNotWaitForAnnotations(CompilerUnderTest compiler) {
        String source =
                """
                @Late @Backbone(input = float[].class, shape = 4) @Head
                class Net {
                    @Late @Dense(2) Layer a;
                }
                """;
        Compilation compilation =
                Compilation.with(
                        compiler,
                        Map.of("Net.java", HEADER + source + USE),
                        folder,
                        new CondyleProcessor(),
                        new SourceWriter(
                                "misspelled.Late", "package misspelled; @interface Late {}"));
        assertTrue(compilation.success(), compilation::toString);
        assertFalse(compilation.generated().get("NetModel.java").contains("Placeholder"));
    }

    private Compilation compile(CompilerUnderTest compiler, String source) {
        return Compilation.lenient(compiler, Map.of("Net.java", HEADER + source + USE), folder);
    }

    private static Stream<Finding> errors(Compilation compilation) {
        return compilation.findings().stream().filter(it -> it.kind() == Diagnostic.Kind.ERROR);
    }

    /** Returns the lines with errors; a compiler may report several errors in a line. */
    private static List<Long> errorLines(Compilation compilation) {
        return errors(compilation).map(Finding::line).distinct().sorted().toList();
    }

    private static List<Long> markedLines(String source) {
        List<String> lines = source.lines().toList();
        long header = HEADER.lines().count();
        return Stream.iterate(0, it -> it < lines.size(), it -> it + 1)
                .filter(it -> lines.get(it).endsWith("// !"))
                .map(it -> header + it + 1)
                .toList();
    }
}
