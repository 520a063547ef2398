package dev.condyle.runtime.internal.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Escapes what a file name can contain but a message must not: control characters, line separators,
 * characters that change the direction of the text, and unpaired surrogates.
 */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Returns the path with escapes. */
    public static String escape(Path path) {
        return escape(path.toString());
    }

    /** Returns the text with escapes such as {@code \n} and {@code \}{@code u001B}. */
    public static String escape(String text) {
        return escape(text, ControlCharacters::isEscaped);
    }

    /** Returns the text with escapes of the characters that match. */
    static String escape(String text, IntPredicate isEscaped) {
        if (text.codePoints().noneMatch(isEscaped)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        character -> {
                            if (isEscaped.test(character)) {
                                escaped.append(escape(character));
                            } else {
                                escaped.appendCodePoint(character);
                            }
                        });
        return escaped.toString();
    }

    static boolean isEscaped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            // Joiners are parts of words and of emoji.
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }

    private static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                StringBuilder escaped = new StringBuilder();
                for (char half : Character.toChars(character)) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) half));
                }
                yield escaped.toString();
            }
        };
    }
}
