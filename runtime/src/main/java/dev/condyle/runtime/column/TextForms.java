package dev.condyle.runtime.column;

import java.util.Comparator;

/** Texts of characters and of counts. */
final class TextForms {

    /** The order of texts by code point, which is that of their UTF-8 bytes. */
    static final Comparator<String> BY_CODE_POINT = TextForms::compare;

    // Filled as characters occur, so that a character column does not make a text for each row.
    private static final String[] OF_CHARS = new String[1 << 16];

    private TextForms() {}

    /** The character as a text. */
    static String of(char character) {
        String text = OF_CHARS[character];
        if (text == null) {
            text = String.valueOf(character);
            OF_CHARS[character] = text;
        }
        return text;
    }

    /** The character as a text, or null. */
    static String of(Character character) {
        return character == null ? null : of(character.charValue());
    }

    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    // Surrogates stand below U+E000 to U+FFFF as chars, but above them as code points.
    private static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean aHalf = Character.isSurrogate(a);
                return aHalf == Character.isSurrogate(b) ? a - b : aHalf ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
