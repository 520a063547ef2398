package dev.condyle.runtime.internal.text;

/**
 * Prepares text from files for messages. Characters that are invisible, or that change the display
 * of the text around them, are escaped: control characters, line separators, bidirectional marks,
 * spaces other than the ASCII space, and unpaired surrogates. A long text is shortened.
 */
public final class ForeignText {

    private static final int SHOWN = 60;

    private ForeignText() {}

    /** Returns a text in double quotes, escaped and shortened: {@code "a\tb"}. */
    public static String quoted(String text) {
        return quoted(text, '"');
    }

    /** Returns a text in quotes, escaped and shortened. */
    public static String quoted(String text, char quote) {
        return quote + start(text) + quote + length(text);
    }

    /** Returns a text without quotes, escaped and shortened to about 60 characters. */
    public static String shown(String text) {
        return start(text) + length(text);
    }

    /**
     * Returns a text of up to a number of characters escaped as a whole, and a longer one
     * shortened.
     */
    public static String shown(String text, int longest) {
        return text.length() > longest ? shown(text) : escaped(text);
    }

    /** Returns the whole text, escaped: for the path of a file, or the message of an exception. */
    public static String escaped(String text) {
        return ControlCharacters.escape(text, ForeignText::isEscaped);
    }

    private static String start(String text) {
        return isLong(text)
                ? escaped(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "…"
                : escaped(text);
    }

    private static String length(String text) {
        return isLong(text) ? " (" + text.length() + " characters)" : "";
    }

    private static boolean isLong(String text) {
        return text.length() > SHOWN
                && (text.length() > 2 * SHOWN || text.codePointCount(0, text.length()) > SHOWN);
    }

    private static boolean isEscaped(int character) {
        boolean isOtherSpace =
                Character.getType(character) == Character.SPACE_SEPARATOR && character != ' ';
        return isOtherSpace || ControlCharacters.isEscaped(character);
    }
}
