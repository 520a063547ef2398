package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests classes that the compiler finds by {@code -sourcepath}. They are compiled, but not
 * processed.
 */
class SourcePathTest {

    private static final String UNIT =
            """
            package found;

            import dev.condyle.Backbone;
            import dev.condyle.layer.Dense;
            import dev.condyle.runtime.Layer;

            @Backbone
            public class Unit {
                @Dense(4) Layer dense;
            }
            """;
    private static final String HEAD =
            """
            package found;

            import ai.djl.ndarray.NDArray;
            import dev.condyle.Head;

            public class Logits {
                @Head
                public static NDArray logits(NDArray features) {
                    return features;
                }
            }
            """;
    private static final String RECORD =
            """
            package found;

            import dev.condyle.feature.Features;
            import dev.condyle.feature.Numeric;

            @Features
            public record Row(@Numeric double size) {}
            """;
    private static final String USERS =
            """
            package users;

            import dev.condyle.Backbone;
            import dev.condyle.Head;
            import dev.condyle.layer.Use;
            import dev.condyle.runtime.Layer;

            class Users {
                @Backbone(input = float[].class, shape = 4)
                static class OfUnit {
                    @Use(found.Unit.class) Layer unit;
                }

                @Backbone(input = float[].class, shape = 4)
                @Head(classes = 2, by = found.Logits.class)
                static class OfHead {}

                @Backbone(input = found.Row.class)
                @Head(classes = 2)
                static class OfRecord {}
            }
            """;

    @TempDir Path folder;

    @Test
    void messageStatesThatTheSourceIsNotProcessed() throws IOException {
        Compilation compilation =
                Compilation.withSourcePath(
                        CompilerUnderTest.JAVAC, Map.of("Users.java", USERS), sourcePath(), folder);
        assertEquals(
                List.of(
                        message(1040, "RowEncoder", "the record Row", "Row"),
                        message(836, "LogitsBlock", "found.Logits", "found.Logits"),
                        message(858, "UnitBlock", "found.Unit", "found.Unit")),
                compilation.ours().stream().map(Finding::ownText).sorted().toList());
    }

    /** Unlike javac, ECJ passes such sources to processors, some of them in a later round. */
    @Test
    void theEclipseCompilerProcessesTheSource() throws IOException {
        Compilation compilation =
                Compilation.withSourcePath(
                        CompilerUnderTest.ECJ, Map.of("Users.java", USERS), sourcePath(), folder);
        assertEquals(List.of(), compilation.ours());
        assertTrue(compilation.success(), compilation::toString);
        assertTrue(
                compilation
                        .generated()
                        .keySet()
                        .containsAll(Set.of("UnitBlock.java", "Users_OfUnitBlock.java")));
    }

    /** An error in such a source is reported there, not at its use. */
    @Test
    void theEclipseCompilerReportsErrorsInTheSource() throws IOException {
        Path path = sourcePath();
        Files.writeString(path.resolve("found/Unit.java"), UNIT.replace("4", "0"));
        Compilation compilation =
                Compilation.withSourcePath(
                        CompilerUnderTest.ECJ, Map.of("Users.java", USERS), path, folder);
        assertEquals(
                List.of("CONDYLE-301: value must be at least 1, but is 0"),
                compilation.findings().stream()
                        .filter(it -> it.kind() == Diagnostic.Kind.ERROR)
                        .map(Finding::ownText)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void sourcesPassedToTheCompilerAreProcessed(CompilerUnderTest compiler) throws IOException {
        Compilation compilation =
                Compilation.withSourcePath(
                        compiler,
                        Map.of(
                                "Users.java", USERS,
                                "Unit.java", UNIT,
                                "Logits.java", HEAD,
                                "Row.java", RECORD),
                        sourcePath(),
                        folder);
        assertTrue(compilation.success(), compilation::toString);
    }

    private Path sourcePath() throws IOException {
        Path path = folder.resolve("path");
        Path found = Files.createDirectories(path.resolve("found"));
        Files.writeString(found.resolve("Unit.java"), UNIT);
        Files.writeString(found.resolve("Logits.java"), HEAD);
        Files.writeString(found.resolve("Row.java"), RECORD);
        return path;
    }

    private static String message(int code, String missing, String type, String name) {
        return "CONDYLE-"
                + code
                + ": cannot find "
                + missing
                + ", which is generated for "
                + type
                + ": compile "
                + name
                + " with Condyle's annotation processor. Sources found by -sourcepath are not"
                + " processed: pass them to the compiler too";
    }
}
