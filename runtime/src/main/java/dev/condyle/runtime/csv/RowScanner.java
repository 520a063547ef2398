package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds the bytes of the rows of a CSV file. For encodings in which the bytes of a separator, a
 * quote and a line break mean nothing else.
 */
final class RowScanner implements AutoCloseable {

    // As much as FastCSV takes. A quote that nothing closes would fill the memory.
    private static final int MAX_BYTES = 1 << 26;

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final CsvFile file;
    private final InputStream stream;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private long position;
    private long line = 1;
    private long start;
    private long startLine;
    private int last;

    RowScanner(CsvFile file, InputStream stream) {
        this.file = file;
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /** Where the row that was given last begins in the file, in bytes. */
    long start() {
        return start;
    }

    /** The line in which it begins, from 1. */
    long line() {
        return startLine;
    }

    /**
     * Returns the next row without its line break, or null after the last one. Skips empty lines.
     *
     * @throws DataException if it begins quotes that nothing closes, or is longer than 64 MB
     */
    byte[] next() throws IOException {
        if (position == 0) {
            skipMark();
        }
        do {
            row.reset();
            start = position;
            startLine = line;
            if (!scan()) {
                return null;
            }
        } while (row.size() == 0);
        return row.toByteArray();
    }

    private void skipMark() throws IOException {
        stream.mark(BYTE_ORDER_MARK.length);
        for (int expected : BYTE_ORDER_MARK) {
            if (stream.read() != expected) {
                stream.reset();
                return;
            }
        }
        position = BYTE_ORDER_MARK.length;
    }

    /** Reads up to the line break; false if there is nothing left. */
    private boolean scan() throws IOException {
        boolean quoted = false;
        boolean cellStart = true;
        boolean wasQuoted = false;
        long opened = 0;
        while (true) {
            int next = stream.read();
            if (next < 0) {
                if (quoted) {
                    throw CsvSyntax.unclosed(file, opened);
                }
                return row.size() > 0;
            }
            position++;
            boolean broken = next == '\n' || next == '\r';
            boolean second = next == '\n' && last == '\r';
            last = next;
            if (broken && !second) {
                line++;
            }
            if (broken && !quoted) {
                if (!second) {
                    return true;
                }
                // The row before ended with the first half of this line break.
                start = position;
                startLine = line;
                continue;
            }
            if (next == '"' && (quoted || cellStart || wasQuoted)) {
                opened = cellStart && !quoted ? line : opened;
                wasQuoted = quoted;
                quoted = !quoted;
            } else if (!quoted) {
                wasQuoted = false;
            }
            cellStart = !quoted && next == file.separator();
            if (row.size() == MAX_BYTES) {
                throw CsvSyntax.tooLong(file, quoted ? opened : startLine, quoted, MAX_BYTES);
            }
            row.write(next);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
