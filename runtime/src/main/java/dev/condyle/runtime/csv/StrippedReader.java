package dev.condyle.runtime.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Tracks the quotes of a CSV text, and removes the spaces around cells if the tracker strips them.
 * Otherwise a quote after a space would not start a quoted cell.
 */
final class StrippedReader extends Reader {

    private final Reader text;
    private final QuoteTracker quotes;
    private boolean afterQuote;
    private boolean ended;

    StrippedReader(Reader text, QuoteTracker quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    /** Returns whether the end of the text was read. */
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (!quotes.strips()) {
            int count = text.read(into, offset, length);
            ended |= count < 0;
            for (int i = offset; i < offset + count; i++) {
                quotes.accept(into[i]);
            }
            return count;
        }
        // One character can be replaced by two, at most once per call.
        char[] buffer = new char[Math.max(1, length - 1)];
        int written = 0;
        while (written == 0) {
            int count = text.read(buffer, 0, buffer.length);
            if (count < 0) {
                ended = true;
                return count;
            }
            written = strip(buffer, count, into, offset);
        }
        return written;
    }

    private int strip(char[] from, int count, char[] into, int offset) {
        int at = offset;
        for (int i = 0; i < count; i++) {
            boolean wasAfterQuote = afterQuote;
            quotes.accept(from[i]);
            afterQuote = quotes.isAfterQuote();
            if (quotes.isPadding()) {
                continue;
            }
            if (wasAfterQuote && !quotes.isCellStart()) {
                // Without the space, a second quoted text would look like a doubled quote.
                into[at++] = ' ';
            }
            into[at++] = from[i];
        }
        return at - offset;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
