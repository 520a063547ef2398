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
        QUOTE_IN_QUOTED
    }

    private final char separator;
    private State state = State.CELL_START;
    private boolean afterReturn;
    private long line = 1;
    private long opened;

    QuoteTracker(char separator) {
        this.separator = separator;
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
        if (state == State.QUOTED) {
            state = character == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            return false;
        }
        if (character == '"' && state != State.PLAIN) {
            opened = state == State.CELL_START ? line : opened;
            state = State.QUOTED;
        } else {
            state = lineBreak || character == separator ? State.CELL_START : State.PLAIN;
        }
        return lineBreak;
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
