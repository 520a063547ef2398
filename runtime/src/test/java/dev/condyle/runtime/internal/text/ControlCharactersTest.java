package dev.condyle.runtime.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ControlCharactersTest {

    @Test
    void whatAMessageCannotContainIsEscaped() {
        assertEquals(
                "a\\nb\\r\\t\\u001B[31m\\u0000\\u0085",
                ControlCharacters.escape("a\nb\r\t\u001B[31m\0\u0085"));
        assertEquals("\\u2028\\u2029", ControlCharacters.escape("\u2028\u2029"));
        assertEquals("\\u202Egnp.exe\\uFEFF", ControlCharacters.escape("\u202Egnp.exe\uFEFF"));
        assertEquals("\\uD83Dx", ControlCharacters.escape("\uD83Dx"));
    }

    @Test
    void otherTextIsUnchanged() {
        // A family of joined characters, and a combining mark.
        String text = "C:\\photos\\e\u0301 \uD83D\uDC68\u200D\uD83D\uDC69";
        assertSame(text, ControlCharacters.escape(text));
    }
}
