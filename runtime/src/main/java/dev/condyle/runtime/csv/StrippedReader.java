package dev.condyle.runtime.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Prepares a CSV text for FastCSV, and tracks its quotes and rows.
 *
 * <ul>
 *   <li>Removes the spaces around cells if the tracker strips them. Otherwise a quote after a space
 *       would not start a quoted cell.
 *   <li>Ends a row with CR LF instead of LF if its last cell is quoted and contains CR. FastCSV
 *       4.1.0 otherwise loses a cell that ends in CR, and joins the row with the next one.
 * </ul>
 */
final class StrippedReader extends Reader {

    private static final int NOTHING = -1;

    private final Reader text;
    private final QuoteTracker quotes;
    // FastCSV reads ahead, so that several rows can be waiting.
    private final Queue<Long> rowLines = new ArrayDeque<>();
    private char[] buffer = {};
    private int held = NOTHING;
    private boolean inRow;
    private boolean returnInCell;
    private boolean afterQuote;
    private boolean ended;

    StrippedReader(Reader text, QuoteTracker quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    /** Returns a row without the spaces around its cells. */
    static String stripped(String row, char separator) {
        StrippedReader reader =
                new StrippedReader(Reader.nullReader(), new QuoteTracker(separator, true));
        char[] stripped = new char[2 * row.length()];
        int length = 0;
        for (int i = 0; i < row.length(); i++) {
            length = reader.accept(row.charAt(i), stripped, length);
        }
        return new String(stripped, 0, length);
    }

    /** Returns whether the end of the text was read. */
    boolean ended() {
        return ended;
    }

    /**
     * Returns the line on which the next row starts, from 1. Each call advances by a row; empty
     * lines are not rows. The rows must have been read.
     */
    long nextRowLine() {
        return rowLines.remove();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (held != NOTHING) {
            into[offset] = (char) held;
            held = NOTHING;
            return 1;
        }
        // A character is replaced by at most two.
        int most = Math.max(1, length / 2);
        if (buffer.length < most) {
            buffer = new char[most];
        }
        char[] two = new char[2];
        int written = 0;
        while (written == 0) {
            int count = text.read(buffer, 0, most);
            if (count < 0) {
                ended = true;
                return count;
            }
            if (length == 1) {
                int both = accept(buffer[0], two, 0);
                into[offset] = two[0];
                held = both == 2 ? two[1] : NOTHING;
                written = Math.min(both, 1);
                continue;
            }
            int at = offset;
            for (int i = 0; i < count; i++) {
                at = accept(buffer[i], into, at);
            }
            written = at - offset;
        }
        return written;
    }

    /** Writes what replaces the next character. Returns the index after it. */
    private int accept(char character, char[] into, int offset) {
        int at = offset;
        boolean rowEnd = quotes.accept(character);
        boolean wasAfterQuote = afterQuote;
        afterQuote = quotes.isAfterQuote();
        if (quotes.isPadding()) {
            return at;
        }
        if (!rowEnd && !inRow) {
            rowLines.add(quotes.line());
        }
        inRow = !rowEnd;
        if (wasAfterQuote && !quotes.isCellStart()) {
            // Without the space, a second quoted text would look like a doubled quote.
            into[at++] = ' ';
        }
        if (rowEnd && character == '\n' && returnInCell) {
            into[at++] = '\r';
        }
        returnInCell = !quotes.isCellStart() && (returnInCell || character == '\r');
        into[at++] = character;
        return at;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
