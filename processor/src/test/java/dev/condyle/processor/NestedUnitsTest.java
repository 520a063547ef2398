package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.CountingProcessor;
import dev.condyle.processor.compile.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests classes that use others as layers at many levels. With two uses in each class, the number
 * of layers doubles at each level, but the time of a compilation must not.
 */
@Timeout(120)
class NestedUnitsTest {

    private static final String HEADER =
            """
            package nested;

            import ai.djl.ndarray.NDArray;
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            """;

    /** The line of {@code Unit0}; each following class has one line. */
    private static final int FIRST_LINE = 8;

    private static final String DENSE = "@Dense(4) Layer layer;";

    @TempDir Path folder;
    private int folders;

    /**
     * Returns {@code Unit0} with layers, classes up to {@code Unit<depth>} that use the previous
     * one, and {@code Net}, which uses the last one.
     */
    private static String nested(int depth, int uses, String layers) {
        return nested("", depth, uses, layers, "", "4", "");
    }

    private static String nested(
            String members,
            int depth,
            int uses,
            String layers,
            String more,
            String shape,
            String last) {
        StringBuilder source = new StringBuilder(HEADER);
        source.append("@Backbone%s class Unit0 { %s }\n".formatted(members, layers));
        for (int i = 1; i <= depth; i++) {
            source.append(
                    "@Backbone%s class Unit%d { %s}\n".formatted(members, i, uses(i, uses, more)));
        }
        return source.append("@Backbone(input = float[].class, shape = %s) ".formatted(shape))
                .append("@Head(classes = 2) class Net { ")
                .append("@Use(Unit%d.class) Layer unit; %s}\n".formatted(depth, last))
                .toString();
    }

    private static String uses(int unit, int uses, String more) {
        return IntStream.range(0, uses)
                .mapToObj(use -> "@Use(Unit%d.class) Layer a%d; ".formatted(unit - 1, use))
                .collect(Collectors.joining("", "", more));
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void everyClassIsReadOnce(CompilerUnderTest compiler) {
        int five = readings(compiler, nested(5, 2, DENSE));
        int ten = readings(compiler, nested(10, 2, DENSE));
        int twenty = readings(compiler, nested(15, 2, DENSE));
        assertEquals(twenty - ten, ten - five);
    }

    /** Every use of {@code Unit0} has another input shape, since each one shortens its input. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void everyClassIsReadOnceForAllShapes(CompilerUnderTest compiler) {
        String convolution = "@Conv1d(filters = 1, kernel = 2) Layer layer;";
        String flatten = "@Flatten Layer flat; ";
        int few = readings(compiler, nested("", 8, 2, convolution, "", "{1, 300}", flatten));
        int many =
                readings(
                        compiler,
                        nested("", 8, 2, convolution.replace("2)", "1)"), "", "{1, 300}", flatten));
        assertEquals(few, many);
    }

    /** Access to a class is checked whenever its use is read. */
    private int readings(CompilerUnderTest compiler, String source) {
        CountingProcessor processor = new CountingProcessor("getPackageOf");
        Compilation compilation =
                Compilation.with(compiler, Map.of("Nested.java", source), newFolder(), processor);
        assertEquals(List.of(), compilation.ours());
        return processor.count();
    }

    /** The fingerprints were computed with the first version that supported nested uses. */
    @Test
    void fingerprintsStayTheSame() {
        assertFingerprint(
                "6f51a29c5ead786c4f7a3d666386abb0c0d5131304a5d66146c81d8067c7e53e",
                nested(10, 2, DENSE));
        assertFingerprint(
                "ad9d458c7371f8ae00e21158c0e1a15fe09d9b4f1f4d85d3f01c4a10c33f3111",
                nested("(shape = 4)", 4, 3, DENSE, "", "4", ""));
        assertFingerprint(
                "fb343ff3fb1e0a96523b3544944815ff58ffd42eac9e6fce5fe0542a2fccafba",
                nested(
                        "",
                        4,
                        2,
                        DENSE,
                        "@Forward NDArray go(NDArray x) { return a1.apply(a0.apply(x)); }",
                        "4",
                        ""));
        assertFingerprint(
                "3bccb809eed566b96f8191cd7a38c961c2750d431523d02f1ac324927801a98e",
                nested(
                        "(layout = Layout.SIGNAL)",
                        4,
                        2,
                        "@Conv1d(filters = 4, kernel = 1) Layer c;"
                                + " @Lstm(units = 4, returnSequences = true) Layer m;",
                        "",
                        "{4, 4}",
                        "@Flatten Layer f;"));
        assertFingerprint(
                "78344649fb6cc689d549d2b7e9d862ad100c701b543ad48f3714cb81d5a9cade",
                nested(
                        "",
                        4,
                        2,
                        "@Lstm(units = 4, returnSequences = true) Layer m;",
                        "",
                        "{7, 4}",
                        "@Conv1d(filters = 4, kernel = 1) Layer c; @Flatten Layer f;"));
    }

    private void assertFingerprint(String expected, String source) {
        Compilation compilation = compile(CompilerUnderTest.JAVAC, source);
        assertEquals(List.of(), compilation.findings());
        Matcher found =
                Pattern.compile("setFingerprint\\(\"(\\w+)\"\\)")
                        .matcher(compilation.generated().get("NetModel.java"));
        assertTrue(found.find());
        assertEquals(expected, found.group(1));
    }

    /** 196,606 layers, which is less than the maximum. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void generatedSourcesDoNotGrowWithTheDepth(CompilerUnderTest compiler) {
        Compilation compilation = compile(compiler, nested(16, 2, DENSE));
        assertEquals(List.of(), compilation.ours());
        assertTrue(compilation.success(), compilation::toString);
        assertEquals(19, compilation.generated().size());
        String low = compilation.generated().get("Unit1Block.java");
        String high = compilation.generated().get("Unit9Block.java");
        String more = " ".repeat(200);
        assertTrue(high.length() < (low + more).length(), high);
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, 17", "ECJ, 17", "JAVAC, 30", "JAVAC, 50", "ECJ, 50"})
    void tooManyLayersAreReportedOnce(CompilerUnderTest compiler, int depth) {
        for (String layers : List.of(DENSE, "@Dropout Layer drop;")) {
            Finding finding = onlyFinding(compile(compiler, nested(depth, 2, layers)));
            assertEquals(
                    "CONDYLE-612: a network can have at most 200,000 layers, including those inside"
                            + " @Use, but this layer is number 393,214: use fewer or smaller"
                            + " classes",
                    finding.ownText());
            assertEquals(FIRST_LINE + 17, finding.line());
            if (compiler == CompilerUnderTest.JAVAC) {
                assertEquals(line(nested(17, 2, ""), 17).lastIndexOf("@Use") + 1, finding.column());
            }
        }
    }

    private static String line(String source, int unit) {
        return source.lines().toList().get(FIRST_LINE + unit - 1);
    }

    /** The layers of a class file are counted like those of a source. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void layersOfClassFilesAreCounted(CompilerUnderTest compiler) {
        Path library = newFolder();
        Compilation compilation =
                Compilation.lenient(compiler, Map.of("Nested.java", nested(16, 2, DENSE)), library);
        assertTrue(compilation.success(), compilation::toString);
        String user =
                HEADER
                        + """
                        @Backbone(input = float[].class, shape = 4)
                        @Head(classes = 2)
                        class User {
                            @Use(Unit16.class) Layer first;
                            @Use(Unit0.class) Layer small;
                            @Use(Unit16.class) Layer second;
                        }
                        """;
        Finding finding =
                onlyFinding(Compilation.lenient(compiler, Map.of("User.java", user), library));
        assertEquals("CONDYLE-612", finding.code());
        assertEquals(FIRST_LINE + 5, finding.line());
    }

    @Test
    void manyLevelsAreSupported() {
        Compilation compilation = compile(CompilerUnderTest.JAVAC, nested(199, 1, DENSE));
        assertEquals(List.of(), compilation.ours());
        assertTrue(compilation.success(), compilation::toString);
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, 200", "JAVAC, 1000", "ECJ, 1000"})
    void tooManyLevelsAreReportedOnce(CompilerUnderTest compiler, int depth) {
        Finding finding = onlyFinding(compile(compiler, nested(depth, 1, DENSE)));
        assertEquals(
                "CONDYLE-869: Unit200 already has 200 levels of @Use, which is the maximum: declare"
                        + " its layers in fewer classes",
                finding.ownText());
        assertEquals(FIRST_LINE + 201, finding.line());
    }

    /** The class outside the cycle is not at fault. */
    @Test
    void longCycleIsReported() {
        int classes = 1000;
        String user =
                "@Backbone(input = float[].class, shape = 4) @Head(classes = 2)"
                        + " class Net { @Use(Unit0.class) Layer unit; }\n";
        String cycle =
                IntStream.range(0, classes)
                        .mapToObj(
                                i ->
                                        "@Backbone class Unit%d { @Use(Unit%d.class) Layer a; }\n"
                                                .formatted(i, (i + 1) % classes))
                        .collect(Collectors.joining());
        Compilation compilation = compile(CompilerUnderTest.JAVAC, HEADER + user + cycle);
        // javac prints no more than 100 errors.
        assertEquals(
                Collections.nCopies(100, "CONDYLE-854"),
                compilation.ours().stream().map(Finding::code).toList());
        assertTrue(compilation.ours().stream().allMatch(it -> it.line() > FIRST_LINE));
    }

    /** Prints the time of a compilation, with and without the processor, in seconds. */
    @Test
    @EnabledIfSystemProperty(named = "condyle.times", matches = ".*")
    @Timeout(600)
    void printTimes() throws Exception {
        System.out.println("depth  uses  -proc:none  processor  difference");
        for (int uses : List.of(2, 3)) {
            for (int depth : List.of(1, 5, 10, 20, 30, 50)) {
                double without = seconds(nested(depth, uses, DENSE), "-proc:none");
                double with =
                        seconds(
                                nested(depth, uses, DENSE),
                                "-processor",
                                CondyleProcessor.class.getName());
                System.out.printf(
                        "%5d %5d %11.2f %10.2f %11.2f%n",
                        depth, uses, without, with, with - without);
            }
        }
    }

    /** Returns the median of the times of three runs of {@code javac}. */
    private double seconds(String source, String... options)
            throws IOException, InterruptedException {
        Path input = Files.writeString(newFolder().resolve("Nested.java"), source);
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.addAll(List.of("-d", newFolder().toString(), input.toString()));
            command.addAll(List.of(options));
            long start = System.nanoTime();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            times.add((System.nanoTime() - start) / 1e9);
        }
        return times.stream().sorted().toList().get(1);
    }

    private Compilation compile(CompilerUnderTest compiler, String source) {
        return Compilation.lenient(compiler, Map.of("Nested.java", source), newFolder());
    }

    private static Finding onlyFinding(Compilation compilation) {
        assertEquals(
                1,
                compilation.ours().size(),
                () -> compilation.ours().stream().map(Finding::text).limit(3).toList().toString());
        return compilation.ours().get(0);
    }

    private Path newFolder() {
        try {
            folders++;
            return Files.createDirectory(folder.resolve("compilation" + folders));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
