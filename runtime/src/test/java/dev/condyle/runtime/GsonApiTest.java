package dev.condyle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Frameworks such as Spark put an older Gson on the class path, which must suffice. */
class GsonApiTest {

    /** What Gson 2.9 and later versions added, as far as a parser or writer would use it. */
    private static final List<String> NEW =
            List.of(
                    "asList()",
                    "asMap()",
                    "Strictness",
                    "setStrictness",
                    "getStrictness",
                    "setNestingLimit");

    @Test
    void onlyTheApiOfOldVersionsIsUsed() {
        TreeSet<String> found = new TreeSet<>();
        SourceFiles sources = SourceFiles.of("runtime");
        for (var file : sources.paths()) {
            String text = SourceFiles.text(file);
            if (text.contains("com.google.gson")) {
                NEW.stream()
                        .filter(text::contains)
                        .forEach(name -> found.add(file.getFileName() + ": " + name));
            }
        }
        assertEquals(new TreeSet<>(), found);
    }
}
