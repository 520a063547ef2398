package dev.condyle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The public types are those of {@code public-types.txt}: the list changes only on purpose. */
class PublicTypesTest {

    private static final int MOST = 146;

    private static List<String> listed() {
        Path list = Path.of("src", "test", "resources", "public-types.txt");
        return SourceFiles.text(list)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void aNewPublicTypeIsListedWithAReason() {
        SourceFiles sources = SourceFiles.of("runtime");
        String found =
                sources.paths().stream()
                        .filter(SourceFiles::isPublic)
                        .filter(file -> !sources.packageOf(file).contains(".internal"))
                        .map(file -> sources.packageOf(file) + "." + SourceFiles.simpleName(file))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        String listed =
                listed().stream()
                        .map(line -> line.split(" ", 2)[0])
                        .sorted()
                        .collect(Collectors.joining("\n"));
        assertEquals(listed, found, "types in public-types.txt, and public types");
    }

    @Test
    void everyListedTypeHasAReason() {
        for (String line : listed()) {
            assertTrue(line.matches("[\\w.]+ {2,}\\S.*"), line);
        }
    }

    @Test
    void theNumberOfPublicTypesIsLimited() {
        assertTrue(listed().size() <= MOST, listed().size() + " public types, at most " + MOST);
    }
}
