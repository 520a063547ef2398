package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.nn.Block;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.Models;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests classes of the maximum size, and classes that are larger. */
class LargeClassesTest {

    private static final String IMPORTS =
            """
            package large;

            import static dev.condyle.layer.Activation.Function.*;

            import dev.condyle.*;
            import dev.condyle.feature.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            """;

    @TempDir Path folder;
    private int folders;

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void names(CompilerUnderTest compiler) throws Exception {
        Compilation compilation = compiles(compiler, namesOf(30_000));
        try (URLClassLoader loader = compilation.load();
                var model = new Models(loader).create("large.NetModel")) {
            List<?> labels = model.labels().values();
            assertEquals(30_000, labels.size());
            assertEquals("word 29999", labels.get(29_999));
        }
        assertOneProblem(compiler, namesOf(30_001), "CONDYLE-508", 12);
    }

    private static String namesOf(int count) {
        return """
        @Backbone(input = float[].class, shape = 4)
        @Head(
                names = {%s})
        class Net {}
        """
                .formatted(list(count, ", ", i -> "\"word " + i + "\""));
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void columns(CompilerUnderTest compiler) throws Exception {
        compiles(compiler, columnsOf(10_000, 30_000));
        assertOneProblem(compiler, columnsOf(10_001, 5), "CONDYLE-1012", 0);
        assertOneProblem(compiler, columnsOf(5, 30_001), "CONDYLE-1012", 0);
    }

    private static String columnsOf(int bounds, int words) {
        return """
        @Features
        record Words(@Categorical({%s}) String word) {}

        @Features
        record Numbers(@Categorical(numbers = {%s}) long number) {}

        @Features
        record Bounds(@Bucketized({%s}) double bounds) {}
        """
                .formatted(
                        list(words, ", ", i -> "\"word " + i + "\""),
                        list(Math.min(words, 30_000), ", ", i -> i + "000000L"),
                        list(bounds, ", ", i -> i + ".5"));
    }

    /** Each vocabulary is short, but all of them are initialised by the same constructor. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void manyColumnsAndCrosses(CompilerUnderTest compiler) throws Exception {
        String words = list(300, ", ", i -> "\"w" + i + "\"");
        String source =
                list(
                                500,
                                "\n",
                                i ->
                                        "@Cross(of = {\"c%d\", \"c%d\", \"c%d\"}, bins = 9)"
                                                .formatted(
                                                        i % 250,
                                                        (i + 1 + i / 250) % 250,
                                                        (i + 7) % 250))
                        + "\n@Features record Row(\n"
                        + list(250, ",\n", i -> "@Categorical({" + words + "}) String c" + i)
                        + ") {}\n";
        Compilation compilation = compiles(compiler, source);
        try (URLClassLoader loader = compilation.load()) {
            var constructor = loader.loadClass("large.RowEncoder").getDeclaredConstructor();
            constructor.setAccessible(true);
            constructor.newInstance();
        }
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void layers(CompilerUnderTest compiler) throws Exception {
        String[] activations = {"RELU", "NONE", "MISH"};
        IntFunction<String> layer =
                i ->
                        "@Dense(value = 4, activation = %s) Layer l%d;"
                                .formatted(activations[i % 3], i);
        String network =
                "@Backbone(input = float[].class, shape = 4) @Head(classes = 2) class Net {\n%s}\n";
        String forward =
                "@Backbone(input = float[].class, shape = 4) @Head(classes = 2) class Net {\n%s"
                        + "@Forward ai.djl.ndarray.NDArray go(ai.djl.ndarray.NDArray x) {"
                        + " return l0.apply(x); }}\n";
        compiles(compiler, forward.formatted(list(2_000, "\n", layer)));
        Compilation compilation = compiles(compiler, network.formatted(list(2_000, "\n", layer)));
        try (URLClassLoader loader = compilation.load();
                var model = new Models(loader).create("large.NetModel")) {
            assertTrue(model.summary().contains("l1999"));
            Block block = BlockRun.newBlock(loader, "large.NetBlock");
            assertEquals(2_001, block.getChildren().size());
        }
        assertOneProblem(
                compiler, network.formatted(list(2_001, "\n", layer)), "CONDYLE-608", 2_011);
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void heads(CompilerUnderTest compiler) throws Exception {
        String names = list(500, ", ", i -> "\"w" + i + "\"");
        String[] members = {"classes = 2", "names = {" + names + "}", "classes = 3, hidden = 4"};
        IntFunction<String> head = i -> "@Head(" + members[i % 3] + ") Layer h" + i + ";";
        String network = "@Backbone(input = float[].class, shape = 4) class Net {\n%s}\n";
        Compilation compilation = compiles(compiler, network.formatted(list(254, "\n", head)));
        try (URLClassLoader loader = compilation.load();
                var model = new Models(loader).createMultiTask("large.NetModel")) {
            assertTrue(model.summary().contains("h253"));
        }
        assertOneProblem(compiler, network.formatted(list(300, "\n", head)), "CONDYLE-885", 265);
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void outputs(CompilerUnderTest compiler) throws Exception {
        String network =
                "@Backbone(input = float[].class, shape = 4)"
                        + " @Head(task = Head.Task.REGRESSION, outputs = {%s}) class Net {}\n";
        IntFunction<String> output = i -> "\"o" + i + "\"";
        Compilation compilation = compiles(compiler, network.formatted(list(127, ", ", output)));
        try (URLClassLoader loader = compilation.load()) {
            assertEquals(127, loader.loadClass("large.NetOutputs").getRecordComponents().length);
        }
        assertOneProblem(compiler, network.formatted(list(128, ", ", output)), "CONDYLE-515", 0);
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void inputs(CompilerUnderTest compiler) throws Exception {
        IntFunction<String> input =
                i -> "@Backbone(input = float[].class, shape = 4) Layer i" + i + ";";
        String network = "@Head(classes = 2) class Net {\n%s}\n";
        Compilation compilation = compiles(compiler, network.formatted(list(254, "\n", input)));
        try (URLClassLoader loader = compilation.load()) {
            new Models(loader).create("large.NetModel").close();
        }
        assertOneProblem(compiler, network.formatted(list(300, "\n", input)), "CONDYLE-878", 265);
    }

    @Test
    void smallClassesAreNotSplit() {
        String source =
                "@Backbone(input = float[].class, shape = 4) @Head(names = {%s}) class Net {\n%s}\n"
                        .formatted(
                                list(1_000, ", ", i -> "\"w" + i + "\""),
                                list(90, "\n", i -> "@Dense(4) Layer l" + i + ";"));
        Compilation compilation = compiles(CompilerUnderTest.JAVAC, source);
        assertTrue(
                compilation.generated().values().stream()
                        .noneMatch(it -> it.contains("createSpec") || it.contains("addBlocks")));
        assertTrue(compilation.generated().get("NetModel.java").contains("\"w998\", \"w999\""));
    }

    private static String list(int count, String separator, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(separator));
    }

    private Compilation compiles(CompilerUnderTest compiler, String source) {
        Compilation compilation =
                Compilation.lenient(compiler, Map.of("Large.java", IMPORTS + source), newFolder());
        assertEquals(
                List.of(),
                compilation.findings().stream()
                        .filter(it -> it.kind() == Diagnostic.Kind.ERROR)
                        .map(LargeClassesTest::text)
                        .toList());
        return compilation;
    }

    /** Returns an empty folder, since ECJ does not replace generated files. */
    private Path newFolder() {
        folders++;
        return folder.resolve("compilation" + folders);
    }

    private static String text(Finding finding) {
        String text = finding.file() + ":" + finding.line() + " " + finding.text();
        return text.substring(0, Math.min(300, text.length()));
    }

    /**
     * @param line the line of the problem, or 0 if ECJ does not know it
     */
    private void assertOneProblem(
            CompilerUnderTest compiler, String source, String code, int line) {
        Compilation compilation =
                Compilation.lenient(compiler, Map.of("Large.java", IMPORTS + source), newFolder());
        assertEquals(List.of(code), compilation.ours().stream().map(Finding::code).toList());
        if (line > 0) {
            assertEquals(line, compilation.ours().get(0).line());
        }
    }
}
