package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import dev.condyle.processor.compile.SourceWriter;
import dev.condyle.processor.compile.WatchedProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how the processor interacts with compilers and with other processors. */
class RoundsTest {

    private static final String HEADER =
            """
            package rounds;

            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            """;
    private static final String NETWORK =
            HEADER
                    + """
                    @Backbone(input = float[].class, shape = 4)
                    class Net {
                        @Dense(4) Layer layer;
                    }
                    """;
    private static final String MISSING_LABELS =
            HEADER
                    + """
                    @Backbone(input = float[].class, shape = Sizes.INPUT)
                    @Head(labels = Label.class)
                    interface Net {}
                    """;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void waitsForTypeGeneratedByOtherProcessor(CompilerUnderTest compiler) {
        String labels =
                "package rounds; enum Label { A, B } class Sizes { static final int INPUT = 4; }";
        Compilation compilation =
                Compilation.with(
                        compiler,
                        Map.of("Net.java", MISSING_LABELS),
                        folder,
                        new CondyleProcessor(),
                        new SourceWriter("rounds.Label", labels));
        assertEquals(List.of(), compilation.ours());
        assertEquals(
                Set.of("Label.java", "NetBlock.java", "NetModel.java"),
                compilation.generated().keySet());
        assertTrue(compilation.generated().get("NetBlock.java").contains("(N, 2) "));
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void waitsForTypeArgumentsAndThrownTypes(CompilerUnderTest compiler) {
        String source =
                HEADER
                        + """
                        @Head(classes = 2)
                        class Net {
                            @Backbone(input = float[].class, shape = 4)
                            static java.util.function.Supplier<? extends Late> body;
                        }

                        @Backbone(input = float[].class, shape = 4)
                        @Head(classes = 2)
                        class Own {
                            @Forward ai.djl.ndarray.NDArray features(ai.djl.ndarray.NDArray x)
                                    throws Late.Unchecked {
                                return x;
                            }
                        }
                        """;
        String late =
                """
                package rounds;

                abstract class Late implements ai.djl.nn.Block {
                    @SuppressWarnings("serial")
                    static class Unchecked extends RuntimeException {}
                }
                """;
        Compilation compilation =
                Compilation.with(
                        compiler,
                        Map.of("Net.java", source),
                        folder,
                        new CondyleProcessor(),
                        new SourceWriter("rounds.Late", late));
        assertEquals(List.of(), compilation.ours());
        assertTrue(compilation.success(), compilation::toString);
        assertTrue(compilation.generated().containsKey("NetModel.java"));
        assertTrue(compilation.generated().containsKey("OwnModel.java"));
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void leavesMissingTypeToCompiler(CompilerUnderTest compiler) {
        Compilation compilation =
                Compilation.lenient(compiler, Map.of("Net.java", MISSING_LABELS), folder);
        assertFalse(compilation.success());
        assertEquals(List.of(), compilation.ours());
        assertEquals(
                List.of(7L, 8L),
                compilation.findings().stream().map(Finding::line).distinct().sorted().toList());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void leavesUnresolvedConstantToCompiler(CompilerUnderTest compiler) {
        String source = NETWORK.replace("@Dense(4)", "@Dense(value = 4, activation = RELU)");
        Compilation compilation = Compilation.lenient(compiler, Map.of("Net.java", source), folder);
        assertFalse(compilation.success());
        assertFalse(compilation.findings().isEmpty());
        assertTrue(compilation.findings().stream().allMatch(finding -> finding.line() == 9));
        assertEquals(List.of(), compilation.ours());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void leavesNonEnumLabelsToCompiler(CompilerUnderTest compiler) {
        for (String invalid : List.of("int", "String", "Thread.State[]", "Enum")) {
            String source =
                    NETWORK.replace("class Net", "@Head(labels = " + invalid + ".class) class Net");
            Compilation compilation =
                    Compilation.lenient(compiler, Map.of("Net.java", source), folder);
            assertFalse(compilation.success());
            assertEquals(List.of(), compilation.ours());
        }
    }

    @Test
    void outputOfEarlierBuildDoesNotConflict() {
        for (int build = 0; build < 2; build++) {
            Compilation compilation =
                    Compilation.lenient(
                            CompilerUnderTest.JAVAC, Map.of("Net.java", NETWORK), folder);
            assertEquals(List.of(), compilation.findings());
            assertTrue(compilation.success());
        }
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void outputDoesNotDependOnOrderOfSources(CompilerUnderTest compiler) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("A.java", NETWORK.replace("class Net", "class A"));
        sources.put("B.java", NETWORK.replace("class Net", "@Head(names = \"a\") class B"));
        sources.put("C.java", NETWORK.replace("class Net", "@Head(classes = 1) class C"));
        Map<String, String> reversed = new LinkedHashMap<>();
        for (String name : List.of("C.java", "B.java", "A.java")) {
            reversed.put(name, sources.get(name));
        }
        Compilation one = Compilation.lenient(compiler, sources, folder.resolve("one"));
        Compilation other = Compilation.lenient(compiler, reversed, folder.resolve("other"));
        assertEquals(2, one.ours().size());
        assertEquals(one.ours(), other.ours());
        assertEquals(one.generated(), other.generated());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void leavesMissingMemberOrImportToCompiler(CompilerUnderTest compiler) {
        String source =
                HEADER
                        + """
                        @Backbone(input = float[].class)
                        class Net {
                            @Unknown(4) Layer layer;
                            @Dense Unknown other;
                        }
                        """;
        Compilation compilation = Compilation.lenient(compiler, Map.of("Net.java", source), folder);
        assertFalse(compilation.success());
        assertEquals(List.of(), compilation.ours());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsLayerOfOtherVersion(CompilerUnderTest compiler) {
        String annotation = "package dev.condyle.layer; public @interface Strange {}";
        String source = NETWORK.replace("@Dense(4)", "@Strange");
        Compilation compilation =
                Compilation.lenient(
                        compiler, Map.of("Net.java", source, "Strange.java", annotation), folder);
        assertEquals(1, compilation.ours().size());
        assertTrue(compilation.ours().get(0).text().startsWith("CONDYLE-607"));
        assertEquals(9, compilation.ours().get(0).line());
        assertEquals(5, compilation.ours().get(0).column());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsUnwritableFileAtClass(CompilerUnderTest compiler) {
        Compilation compilation =
                Compilation.with(
                        compiler,
                        Map.of("Net.java", NETWORK),
                        folder,
                        new SourceWriter("rounds.NetBlock", "package rounds; class NetBlock {}"),
                        new CondyleProcessor());
        assertEquals(1, compilation.ours().size());
        assertTrue(
                compilation
                        .ours()
                        .get(0)
                        .text()
                        .startsWith("CONDYLE-902: cannot write NetBlock: "));
        assertEquals(8, compilation.ours().get(0).line());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsBugAsSingleErrorAtClass(CompilerUnderTest compiler) {
        WatchedProcessor watched =
                new WatchedProcessor(
                        origins -> {
                            throw new IllegalStateException("expected");
                        });
        Compilation compilation =
                Compilation.with(compiler, Map.of("Net.java", NETWORK), folder, watched);
        assertFalse(compilation.success());
        assertEquals(1, compilation.ours().size());
        Finding bug = compilation.ours().get(0);
        assertTrue(
                bug.ownText()
                        .startsWith(
                                "CONDYLE-901: this is a bug in Condyle: please report it together"
                                        + " with the annotated class. "),
                bug.text());
        assertTrue(bug.text().contains("java.lang.IllegalStateException: expected"), bug.text());
        assertEquals(8, bug.line());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void filesHaveOneOriginAndAnnotationsAreClaimed(CompilerUnderTest compiler) {
        List<String> origins = new ArrayList<>();
        WatchedProcessor watched =
                new WatchedProcessor(
                        elements -> {
                            for (Element element : elements) {
                                origins.add(element.toString());
                            }
                        });
        String second = NETWORK.replace("class Net", "@Head(classes = 2) class Other");
        Compilation.with(
                compiler, Map.of("Net.java", NETWORK, "Other.java", second), folder, watched);
        assertEquals(List.of("rounds.Net", "rounds.Other", "rounds.Other"), origins);
        assertTrue(watched.claimed());
    }
}
