package dev.condyle.runtime.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Detects a quote that is never closed. FastCSV ends such a cell at the end of the file, so a
 * missing quote would silently swallow all rows after it.
 */
final class QuoteWatch extends FilterReader {

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final char separator;
    private State state = State.CELL_START;
    private boolean afterReturn;
    private boolean ended;
    private long line = 1;
    private long opened;

    QuoteWatch(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    /** Returns the line of the unclosed quote, or 0. Known after the whole text was read. */
    long unclosed() {
        return ended && state == State.QUOTED ? opened : 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        ended |= count < 0;
        for (int i = offset; i < offset + count; i++) {
            see(into[i]);
        }
        return count;
    }

    private void see(char character) {
        boolean lineBreak = character == '\n' || character == '\r';
        if (lineBreak && !(character == '\n' && afterReturn)) {
            line++;
        }
        afterReturn = character == '\r';
        if (state == State.QUOTED) {
            state = character == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
        } else if (character == '"' && state != State.PLAIN) {
            opened = state == State.CELL_START ? line : opened;
            state = State.QUOTED;
        } else {
            state = lineBreak || character == separator ? State.CELL_START : State.PLAIN;
        }
    }
}
