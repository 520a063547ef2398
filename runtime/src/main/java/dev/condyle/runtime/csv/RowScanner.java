package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Iterates over the rows of a CSV file as bytes, with their positions. The encoding must never use
 * the bytes of the separator, the quote and the line breaks within other characters.
 */
final class RowScanner implements AutoCloseable {

    // The same limit as FastCSV. Without a limit, an unclosed quote would fill the memory.
    private static final int MAX_BYTES = 1 << 26;

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream stream;
    private CsvFile file;
    private QuoteTracker quotes;
    private boolean blank;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private long position;
    private long start;
    private long startLine;

    RowScanner(CsvFile file, InputStream stream) {
        this.file = file;
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /**
     * Reads the lines before the header.
     *
     * @return the file with the separator that it declares
     */
    CsvFile open() throws IOException {
        skipMark();
        SkippedBytes skipped = new SkippedBytes();
        Preamble preamble = Preamble.read(skipped, file.options().skipLines(), this::decoded);
        skipped.check();
        position += preamble.length();
        file = file.declaring(preamble.separator());
        quotes = new QuoteTracker(file.options().separator(), file.options().strip());
        quotes.skipLines(preamble.lines());
        return file;
    }

    private String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), file.options().charset());
    }

    /** Returns the position of the last returned row in the file, in bytes. */
    long start() {
        return start;
    }

    /** Returns the number of the line on which the last returned row starts, from 1. */
    long line() {
        return startLine;
    }

    /**
     * Returns the next row without its line break, or null after the last one. Skips empty lines.
     *
     * @throws DataException if a quote is never closed or the row is longer than 64 MB
     */
    byte[] next() throws IOException {
        do {
            row.reset();
            blank = true;
            start = position;
            startLine = quotes.line();
            if (!scan()) {
                return null;
            }
        } while (blank);
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

    /** Reads up to and including the next line break. Returns false at the end of the file. */
    private boolean scan() throws IOException {
        for (int next = stream.read(); next >= 0; next = stream.read()) {
            position++;
            if (quotes.accept(next)) {
                return true;
            }
            if (row.size() == MAX_BYTES) {
                throw CsvSyntax.tooLong(file, startLine, quotes.openQuote(), MAX_BYTES);
            }
            row.write(next);
            blank &= quotes.isPadding();
        }
        if (quotes.openQuote() > 0) {
            throw CsvSyntax.unclosed(file, quotes.openQuote());
        }
        return row.size() > 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** The bytes of the lines before the header. They must be valid, as in {@link CsvRows}. */
    private final class SkippedBytes implements Preamble.Source {

        private final StringBuilder bytes = new StringBuilder();
        private int marked;

        @Override
        public int read() throws IOException {
            int next = stream.read();
            if (bytes.length() == MAX_BYTES) {
                throw CsvSyntax.tooLong(file, 1, 0, MAX_BYTES);
            }
            if (next >= 0) {
                bytes.append((char) next);
            }
            return next;
        }

        @Override
        public void mark(int limit) {
            stream.mark(limit);
            marked = bytes.length();
        }

        @Override
        public void reset() throws IOException {
            stream.reset();
            bytes.setLength(marked);
        }

        private void check() {
            try {
                file.options()
                        .charset()
                        .newDecoder()
                        .decode(
                                ByteBuffer.wrap(
                                        bytes.toString().getBytes(StandardCharsets.ISO_8859_1)));
            } catch (CharacterCodingException e) {
                throw CsvSyntax.unreadable(file, e, 0);
            }
        }
    }
}
