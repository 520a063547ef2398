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
import java.util.function.UnaryOperator;

/** Iterates over the rows of a file once. Does not check the rows: the caller handles bad rows. */
final class CsvRows implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvFile file;
    private final QuoteTracker quotes;
    private final StrippedReader text;
    private final CloseableIterator<CsvRecord> records;
    private final CsvHeader header;
    private long line;

    /**
     * Reads the header. Takes ownership of the stream, and closes it on failure.
     *
     * @throws DataException if the file is empty, cannot be read or has a different encoding
     */
    CsvRows(CsvFile opened, InputStream stream) {
        // Unlike a reader of a charset, a reader of a decoder refuses invalid bytes.
        BufferedReader characters =
                new BufferedReader(
                        new InputStreamReader(stream, opened.options().charset().newDecoder()));
        try {
            characters.mark(1);
            if (characters.read() != BYTE_ORDER_MARK) {
                characters.reset();
            }
            Preamble preamble = preamble(characters, opened.options().skipLines());
            file = opened.declaring(preamble.separator());
            quotes = new QuoteTracker(file.options().separator(), file.options().strip());
            quotes.skipLines(preamble.lines());
            text = new StrippedReader(characters, quotes);
            records = CsvSyntax.reader(file).ofCsvRecord(text).iterator();
            header =
                    CsvSyntax.header(
                            file,
                            file.options().header() == null ? first() : file.options().header());
        } catch (IOException e) {
            closeQuietly(stream, e);
            throw CsvSyntax.unreadable(opened, e, line);
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

    private static Preamble preamble(Reader text, int skip) throws IOException {
        return Preamble.read(
                new Preamble.Source() {
                    @Override
                    public int read() throws IOException {
                        return text.read();
                    }

                    @Override
                    public void mark(int limit) throws IOException {
                        text.mark(limit);
                    }

                    @Override
                    public void reset() throws IOException {
                        text.reset();
                    }
                },
                skip,
                UnaryOperator.identity());
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
            // FastCSV ends an unclosed cell at the end of the file, which would silently swallow
            // all rows after the quote. It reads ahead, so an open quote alone is no error.
            if (text.ended() && quotes.openQuote() > 0) {
                throw CsvSyntax.unclosed(file, quotes.openQuote());
            }
            line = record == null ? line : text.nextRowLine();
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
