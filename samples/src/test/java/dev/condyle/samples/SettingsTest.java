package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
