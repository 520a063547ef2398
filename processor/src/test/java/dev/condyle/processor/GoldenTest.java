package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that, with every compiler, the classes generated for the sources in {@code golden/good} are
 * equal to the files in {@code golden/expected}.
 *
 * <p>Run with {@code -Dcondyle.golden=rewrite} to rewrite {@code golden/expected} from sources that
 * compile, and review the difference before committing it.
 */
class GoldenTest {

    static Stream<Arguments> sourcesAndCompilers() {
        return Golden.sources("good").stream()
                .flatMap(
                        source ->
                                Arrays.stream(CompilerUnderTest.values())
                                        .map(compiler -> Arguments.of(source, compiler)));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndCompilers")
    void generatesExpectedSources(Path source, CompilerUnderTest compiler, @TempDir Path folder)
            throws IOException {
        Compilation compilation = compile(source, compiler, folder);
        if (Golden.REWRITE && compiler == CompilerUnderTest.JAVAC) {
            rewrite(source, Golden.expected(source), compilation);
        }
        Map<String, String> generated = compilation.generated();
        Map<String, String> expected = expected(Golden.expected(source));
        assertEquals(expected.keySet(), generated.keySet());
        expected.forEach((name, text) -> assertEquals(text, generated.get(name), name));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndCompilers")
    void generatedSourcesCompileWithoutWarnings(
            Path source, CompilerUnderTest compiler, @TempDir Path folder) {
        Compilation compilation = compile(source, compiler, folder);
        assertEquals(List.of(), compilation.findings());
        assertTrue(compilation.success());
    }

    private static Compilation compile(Path source, CompilerUnderTest compiler, Path folder) {
        return Compilation.strict(
                compiler, Map.of(Golden.name(source), Golden.read(source)), folder);
    }

    private static Map<String, String> expected(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> texts.put(Golden.name(file), Golden.read(file)));
        }
        return texts;
    }

    /** Rewrites the expected files, unless the source does not compile. */
    static void rewrite(Path source, Path folder, Compilation compilation) {
        Golden.rewrite(
                source, compilation.findings(), () -> replace(folder, compilation.generated()));
    }

    private static void replace(Path folder, Map<String, String> texts) {
        try {
            Files.createDirectories(folder);
            for (String stale : expected(folder).keySet()) {
                Files.delete(folder.resolve(stale));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.forEach((name, text) -> Golden.write(folder.resolve(name), text));
    }
}
