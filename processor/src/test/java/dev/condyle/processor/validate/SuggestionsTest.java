package dev.condyle.processor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    // The cases are the same as those of NearestNameTest.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # name,       names,                   found
                    speceis,      island species mass,     species
                    lenght,       width length,            length
                    MASS,         island species mass,     mass
                    id,           ID age,                  ID
                    agge,         name age,                age
                    ages,         name age,                age
                    agr,          name age,                age
                    aeg,          name age,
                    ag,           name age,
                    x,            y z,
                    x1,           x2 y1,
                    a,            b c,
                    colour,       island mass,
                    beak,         break bear beam,         break
                    torgersn,     BISCOE TORGERSEN,        TORGERSEN
                    x_mean_width, x_mean_wdith x_mn_width, x_mean_wdith
                    """)
    void theNearestNameHasFewDifferencesForItsLength(String name, String names, String found) {
        assertEquals(Optional.ofNullable(found), Suggestions.find(name, List.of(names.split(" "))));
    }
}
