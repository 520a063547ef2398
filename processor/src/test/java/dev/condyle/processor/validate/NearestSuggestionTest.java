package dev.condyle.processor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestSuggestionTest {

    @Test
    void aLaterNameWithFewerDifferencesIsSuggested() {
        List<String> names = List.of("island", "specis", "species");
        assertEquals(Optional.of("species"), Suggestions.find("speciez", names));
        assertEquals(Optional.of("specis"), Suggestions.find("speciz", names));
    }

    @Test
    void anEmptyNameResemblesNoOther() {
        assertEquals(Optional.empty(), Suggestions.find("", List.of("a", "mass")));
    }
}
