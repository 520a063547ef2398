package dev.condyle.runtime.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.condyle.runtime.data.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Iterates over the rows of a file once. Does not check the rows: the caller handles bad rows. */
final class CsvRows implements AutoCloseable {

    /** Passes all characters that it reads to the quote tracker. */
    private final class TrackedReader extends Reader {

        private final Reader text;

        private TrackedReader(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int count = text.read(into, offset, length);
            ended |= count < 0;
            for (int i = offset; i < offset + count; i++) {
                quotes.accept(into[i]);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvFile file;
    private final QuoteTracker quotes;
    private final CloseableIterator<CsvRecord> records;
    private final CsvHeader header;
    private long line;
    private boolean ended;

    /**
     * Reads the header. Takes ownership of the stream, and closes it on failure.
     *
     * @throws DataException if the file is empty, cannot be read or has a different encoding
     */
    CsvRows(CsvFile file, InputStream stream) {
        this.file = file;
        this.quotes = new QuoteTracker(file.options().separator());
        // A reader with a decoder rejects invalid bytes; one with a charset replaces them.
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(stream, file.options().charset().newDecoder()));
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            records = CsvSyntax.reader(file).ofCsvRecord(new TrackedReader(text)).iterator();
            header =
                    CsvSyntax.header(
                            file,
                            file.options().header() == null ? first() : file.options().header());
        } catch (IOException e) {
            DataException unreadable = CsvSyntax.unreadable(file, e, line);
            closeQuietly(stream, unreadable);
            throw unreadable;
        } catch (RuntimeException e) {
            closeQuietly(stream, e);
            throw e;
        }
    }

    private static void closeQuietly(InputStream stream, Exception failure) {
        try {
            stream.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private List<String> first() {
        CsvRecord record = read();
        return record == null ? null : record.getFields();
    }

    CsvHeader header() {
        return header;
    }

    /**
     * Returns the next row, or null after the last one. Skips empty lines.
     *
     * @throws DataException if the file cannot be read
     */
    CsvRow next() {
        CsvRecord record = read();
        return record == null ? null : CsvSyntax.row(file, header, line, record.getFields());
    }

    private CsvRecord read() {
        try {
            CsvRecord record = records.hasNext() ? records.next() : null;
            // FastCSV closes an unclosed cell at the end of the file, so that all rows after the
            // quote would silently be part of it. It reads ahead, so an open quote before the end
            // is not an error.
            if (ended && quotes.openQuote() > 0) {
                throw CsvSyntax.unclosed(file, quotes.openQuote());
            }
            line = record == null ? line : record.getStartingLineNumber();
            return record;
        } catch (CsvParseException e) {
            throw CsvSyntax.malformed(file, e, line);
        } catch (UncheckedIOException e) {
            throw CsvSyntax.unreadable(file, e.getCause(), line);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw CsvSyntax.unreadable(file, e, line);
        }
    }
}
