package dev.condyle.runtime.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Goes through the rows of a file once. What is wrong with a single row is for the caller. */
final class CsvRows implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvFile file;
    private final QuoteWatch watch;
    private final CloseableIterator<CsvRecord> records;
    private final CsvHeader header;
    private long line;

    /**
     * Reads the header. Closes the stream if that fails.
     *
     * @throws DataException if the file is empty or no text of this charset
     */
    CsvRows(CsvFile file, InputStream stream) {
        this.file = file;
        // A decoder, as against a charset, refuses what it cannot read.
        BufferedReader text =
                new BufferedReader(new InputStreamReader(stream, file.charset().newDecoder()));
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            watch = new QuoteWatch(text, file.separator());
            records =
                    CsvReader.builder()
                            .fieldSeparator(file.separator())
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(watch)
                            .iterator();
            header = new CsvHeader(file.name(), file.header() == null ? first() : file.header());
        } catch (IOException e) {
            DataException unreadable = unreadable(e);
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
        if (record == null) {
            throw new DataException(
                    file.name() + " is empty. Its first line must name the columns.");
        }
        return record.getFields();
    }

    CsvHeader header() {
        return header;
    }

    /**
     * The next row, or null behind the last one. Empty lines are none.
     *
     * @throws DataException if the file cannot be read on
     */
    CsvRow next() {
        CsvRecord record = read();
        if (record == null) {
            return null;
        }
        String[] cells = record.getFields().toArray(String[]::new);
        if (file.strips()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
        }
        return new CsvRow(header, file.missing(), line, cells);
    }

    private CsvRecord read() {
        try {
            CsvRecord record = records.hasNext() ? records.next() : null;
            if (watch.unclosed() > 0) {
                throw new DataException(
                        file.name()
                                + ", line "
                                + watch.unclosed()
                                + ": the quotes that open here are never closed.");
            }
            line = record == null ? line : record.getStartingLineNumber();
            return record;
        } catch (CsvParseException e) {
            String cause = (e.getCause() == null ? e : e.getCause()).getMessage();
            throw new DataException(
                    file.name()
                            + ", in the row behind line "
                            + line
                            + ": "
                            + cause
                            + ". A quote within a quoted cell is written twice.",
                    e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private DataException unreadable(IOException e) {
        return new DataException(
                file.name()
                        + " cannot be read behind line "
                        + line
                        + ": "
                        + (e instanceof CharacterCodingException
                                ? "it is no text in "
                                        + file.charset()
                                        + ". CsvFile.charset sets another encoding."
                                : e.toString()),
                e);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
