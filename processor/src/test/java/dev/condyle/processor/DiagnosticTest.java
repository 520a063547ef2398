package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import dev.condyle.processor.diagnostic.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that every problem is reported with its code and text, at its line and column.
 *
 * <p>The sources are in {@code golden/bad}; {@link Marker} describes how a line specifies the
 * expected problems. The expected texts are in a file next to each source; {@code
 * -Dcondyle.golden=rewrite} rewrites these files.
 */
class DiagnosticTest {

    /**
     * The messages that no single source can cause; they are tested by {@link RoundsTest} and
     * others.
     */
    private static final Set<Message> TESTED_ELSEWHERE =
            EnumSet.of(
                    Message.LOCAL_CLASS,
                    Message.UNKNOWN_LAYER,
                    Message.REUSED_HEAD_INVALID,
                    Message.REUSED_HEAD_NOT_PROCESSED,
                    Message.USE_INVALID,
                    Message.USE_NOT_PROCESSED,
                    Message.NAMES_TOO_MANY,
                    Message.LAYERS_TOO_MANY,
                    Message.TOTAL_LAYERS_TOO_MANY,
                    Message.USE_TOO_DEEP,
                    Message.INPUTS_TOO_MANY,
                    Message.HEADS_TOO_MANY,
                    Message.OUTPUTS_TOO_MANY,
                    Message.INPUT_RECORD,
                    Message.ENCODER_MISSING,
                    Message.BUG,
                    Message.WRITE_FAILED);

    static Stream<Arguments> sourcesAndCompilers() {
        return Golden.sources("bad").stream()
                .flatMap(
                        source ->
                                Arrays.stream(CompilerUnderTest.values())
                                        .map(compiler -> Arguments.of(source, compiler)));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndCompilers")
    void reportsProblemsAtMarkers(Path source, CompilerUnderTest compiler, @TempDir Path folder) {
        String text = Golden.read(source);
        Compilation compilation =
                Compilation.lenient(compiler, Map.of(Golden.name(source), text), folder);
        assertEquals(lines(Marker.of(text, compiler)), lines(found(compilation)));
        assertFalse(compilation.success());
    }

    @ParameterizedTest
    @MethodSource("sourcesAndCompilers")
    void reportsErrorsAndWarningsAsSuch(
            Path source, CompilerUnderTest compiler, @TempDir Path folder) {
        Compilation compilation =
                Compilation.lenient(
                        compiler, Map.of(Golden.name(source), Golden.read(source)), folder);
        for (Finding finding : compilation.ours()) {
            boolean error =
                    Arrays.stream(Message.values())
                            .filter(message -> message.code().equals(finding.code()))
                            .allMatch(Message::isError);
            assertEquals(
                    error ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
                    finding.kind() == Diagnostic.Kind.MANDATORY_WARNING
                            ? Diagnostic.Kind.WARNING
                            : finding.kind(),
                    finding.text());
        }
    }

    @ParameterizedTest
    @MethodSource("sourcesAndCompilers")
    void reportsExpectedTexts(Path source, CompilerUnderTest compiler, @TempDir Path folder) {
        Compilation compilation =
                Compilation.lenient(
                        compiler, Map.of(Golden.name(source), Golden.read(source)), folder);
        String texts =
                compilation.ours().stream()
                        .map(Finding::ownText)
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
        Path expected = source.resolveSibling(Golden.name(source).replace(".java", ".txt"));
        if (Golden.REWRITE && compiler == CompilerUnderTest.JAVAC) {
            rewrite(source, expected, compilation, texts);
        }
        assertEquals(Golden.read(expected), texts);
    }

    /** Rewrites the expected texts, unless a problem marked in the source is missing. */
    static void rewrite(Path source, Path expected, Compilation compilation, String texts) {
        List<String> missing =
                new ArrayList<>(
                        Marker.of(Golden.read(source), CompilerUnderTest.JAVAC).stream()
                                .map(marker -> marker.code() + " is not reported")
                                .toList());
        compilation.ours().forEach(it -> missing.remove(it.code() + " is not reported"));
        Golden.rewrite(source, missing, () -> Golden.write(expected, texts));
    }

    @Test
    void everyMessageHasSource() {
        String sources =
                Golden.sources("bad").stream().map(Golden::read).collect(Collectors.joining());
        for (Message message : Message.values()) {
            assertTrue(
                    TESTED_ELSEWHERE.contains(message)
                            || sources.contains("// " + message.code() + " "),
                    () -> message + " is not marked in any source of golden/bad");
        }
    }

    @Test
    void codesAreDistinct() {
        long distinct = Arrays.stream(Message.values()).map(Message::code).distinct().count();
        assertEquals(Message.values().length, distinct);
    }

    private static List<Marker> found(Compilation compilation) {
        return compilation.ours().stream()
                .map(it -> new Marker(it.line(), it.column(), it.code()))
                .toList();
    }

    private static String lines(List<Marker> markers) {
        return markers.stream().sorted().map(Marker::toString).collect(Collectors.joining("\n"));
    }
}
