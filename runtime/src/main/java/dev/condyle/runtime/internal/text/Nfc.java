package dev.condyle.runtime.internal.text;

import java.text.Normalizer;

/**
 * Unicode normalization form C. File systems such as that of macOS return names in form D, in which
 * an accented letter is two characters.
 */
public final class Nfc {

    /** All texts of characters below this one, the first combining mark, are normalized. */
    private static final char FIRST_MARK = 0x0300;

    private Nfc() {}

    /** Returns the text in form C. */
    public static String of(String text) {
        return text.chars().allMatch(character -> character < FIRST_MARK)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
