package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String NAME = "condyle.test.number";

    @AfterEach
    void forget() {
        System.clearProperty(NAME);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        assertEquals(7, Settings.number(NAME, 7));
    }

    @Test
    void whatIsSetIsTaken() {
        System.setProperty(NAME, " 12 ");
        assertEquals(12, Settings.number(NAME, 7));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        System.setProperty(NAME, "many");
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Settings.number(NAME, 7));
        assertEquals("-D" + NAME + "=many: must be an integer", thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "11", "0", "-3"})
    void numbersOutOfRangeAreRejected(String text) {
        System.setProperty(NAME, text);
        assertEquals(
                "-D" + NAME + "=" + text + ": must be from 2 to 10",
                assertThrows(IllegalArgumentException.class, () -> Settings.number(NAME, 5, 2, 10))
                        .getMessage());
    }

    @Test
    void theLimitsOfARangeAreInIt() {
        assertEquals(5, Settings.number(NAME, 5, 2, 10));
        for (int limit : new int[] {2, 10}) {
            System.setProperty(NAME, "" + limit);
            assertEquals(limit, Settings.number(NAME, 5, 2, 10));
        }
        System.setProperty(NAME, "1");
        assertEquals(
                "-D" + NAME + "=1: must be at least 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Settings.number(NAME, 5, 2, Integer.MAX_VALUE))
                        .getMessage());
    }

    /** Samples with a limited number of splits report a wrong number before they train. */
    @ParameterizedTest
    @CsvSource({
        "abalone, 1, from 2 to 10", "abalone, 11, from 2 to 10",
        "tags, 1, from 2 to 10", "tags, 11, from 2 to 10",
        "penguins, 1, at least 2",
    })
    void aWrongNumberOfSplitsIsReported(String sample, String splits, String range) {
        System.setProperty("sample", sample);
        System.setProperty("splits", splits);
        try {
            assertEquals(
                    "-Dsplits=" + splits + ": must be " + range,
                    assertThrows(IllegalArgumentException.class, () -> Samples.main(new String[0]))
                            .getMessage());
        } finally {
            System.clearProperty("sample");
            System.clearProperty("splits");
        }
    }

    @Test
    void whatIsNeededAndMissingIsNamed() {
        IllegalArgumentException thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Settings.required(NAME, "how many there are"));
        assertEquals("-D" + NAME + " is required: how many there are", thrown.getMessage());

        System.setProperty(NAME, "12");
        assertEquals("12", Settings.required(NAME, "how many there are"));
    }
}
