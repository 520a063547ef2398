package dev.condyle.runtime.column;

import java.util.Comparator;

/** Converts characters and counts to strings, and compares strings. */
final class TextForms {

    /** Orders strings by code point, which is the order of their UTF-8 bytes. */
    static final Comparator<String> BY_CODE_POINT = TextForms::compare;

    // Lazily filled, so that a character column does not allocate a string for each row.
    private static final String[] OF_CHARS = new String[1 << 16];

    private TextForms() {}

    /** Returns the character as a string. */
    static String of(char character) {
        String text = OF_CHARS[character];
        if (text == null) {
            text = String.valueOf(character);
            OF_CHARS[character] = text;
        }
        return text;
    }

    /** Returns the character as a string, or null. */
    static String of(Character character) {
        return character == null ? null : of(character.charValue());
    }

    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    // Surrogates are less than U+E000 to U+FFFF as chars, but greater as code points.
    private static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean aSurrogate = Character.isSurrogate(a);
                return aSurrogate == Character.isSurrogate(b) ? a - b : aSurrogate ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
