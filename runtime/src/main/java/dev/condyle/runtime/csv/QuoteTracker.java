package dev.condyle.runtime.csv;

/**
 * Tracks the quotes and the line numbers in a CSV text. The input is the characters of the text. It
 * can also be the bytes, if the encoding never uses the bytes of the separator, the quote and the
 * line breaks within other characters.
 */
final class QuoteTracker {

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_QUOTE
    }

    private final char separator;
    private final boolean strip;
    private State state = State.CELL_START;
    private boolean afterReturn;
    private long line = 1;
    private long opened;
    private boolean padding;

    /**
     * @param strip whether spaces before and after a quoted cell do not belong to it
     */
    QuoteTracker(char separator, boolean strip) {
        this.separator = separator;
        this.strip = strip;
    }

    /** Skips whole lines at the beginning of the text. */
    void skipLines(long lines) {
        line += lines;
    }

    /**
     * Accepts the next character.
     *
     * @return whether the character is a line break outside quotes, which ends a row. After CR LF,
     *     there is an additional empty row.
     */
    boolean accept(int character) {
        boolean lineBreak = character == '\n' || character == '\r';
        if (lineBreak && !(character == '\n' && afterReturn)) {
            line++;
        }
        afterReturn = character == '\r';
        padding = false;
        if (state == State.QUOTED) {
            state = character == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            return false;
        }
        if (strip && isSpace(character)) {
            if (state == State.QUOTE_IN_QUOTED) {
                state = State.AFTER_QUOTE;
            }
            padding = state != State.PLAIN;
            return false;
        }
        if (character == '"' && state != State.PLAIN && state != State.AFTER_QUOTE) {
            opened = state == State.CELL_START ? line : opened;
            state = State.QUOTED;
        } else {
            state = lineBreak || character == separator ? State.CELL_START : State.PLAIN;
        }
        return lineBreak;
    }

    private boolean isSpace(int character) {
        return (character == ' ' || character == '\t') && character != separator;
    }

    /** Returns whether spaces around cells are stripped. */
    boolean strips() {
        return strip;
    }

    /** Returns whether the last character is a space before a cell or after its closing quote. */
    boolean isPadding() {
        return padding;
    }

    /** Returns whether the last character is a space after a closing quote. */
    boolean isAfterQuote() {
        return state == State.AFTER_QUOTE;
    }

    /** Returns whether the next character begins a cell. */
    boolean isCellStart() {
        return state == State.CELL_START;
    }

    /** Returns the line of the next character, from 1. */
    long line() {
        return line;
    }

    /** Returns the line of the open quote, or 0 if no quote is open. */
    long openQuote() {
        return state == State.QUOTED ? opened : 0;
    }
}
