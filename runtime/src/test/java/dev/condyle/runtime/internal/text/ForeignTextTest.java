package dev.condyle.runtime.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ForeignTextTest {

    @Test
    void ordinaryTextIsUnchanged() {
        for (String text : new String[] {"", "a b", "C:\\data", "Adélie", "企鹅", "🐧", "a\"b"}) {
            assertEquals(text, ForeignText.escaped(text));
            assertEquals('"' + text + '"', ForeignText.quoted(text));
            assertEquals("'" + text + "'", ForeignText.quoted(text, '\''));
        }
    }

    @Test
    void invisibleCharactersAreEscaped() {
        assertEquals(
                "\\u001B[2J\\u0000\\u007F\\u0085", ForeignText.escaped("\u001b[2J\0\u007f\u0085"));
        assertEquals("a\\n\\r\\tb", ForeignText.escaped("a\n\r\tb"));
        assertEquals(
                "\\u202E\\u2066\\u200B\\uFEFF\\u00AD",
                ForeignText.escaped("\u202e\u2066\u200b\ufeff\u00ad"));
        assertEquals(
                "1\\u00A0\\u202F\\u2028\\u20292",
                ForeignText.escaped("1\u00a0\u202f\u2028\u20292"));
        assertEquals("\\uD83D-\\uDC27", ForeignText.escaped("\ud83d-\udc27"));
        // Invisible tags, outside the basic plane.
        assertEquals("\\uDB40\\uDC41", ForeignText.escaped("\udb40\udc41"));
    }

    @Test
    void longTextIsShortenedBetweenCharacters() {
        assertEquals("\"" + "x".repeat(60) + "\"", ForeignText.quoted("x".repeat(60)));
        assertEquals(
                "\"" + "x".repeat(60) + "…\" (61 characters)", ForeignText.quoted("x".repeat(61)));
        assertEquals("🐧".repeat(60), ForeignText.shown("🐧".repeat(60)));
        assertEquals("🐧".repeat(60) + "… (122 characters)", ForeignText.shown("🐧".repeat(61)));
        assertEquals(
                61 + " (5000000 characters)".length(),
                ForeignText.shown("y".repeat(5_000_000)).length());
    }
}
