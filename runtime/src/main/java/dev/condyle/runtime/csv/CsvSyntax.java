package dev.condyle.runtime.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.text.ForeignText;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.zip.ZipException;

/** The FastCSV settings and the messages that all readers of a file share. */
final class CsvSyntax {

    private CsvSyntax() {}

    static CsvReader.CsvReaderBuilder reader(CsvFile file) {
        return CsvReader.builder()
                .fieldSeparator(file.options().separator())
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    /** Returns a file name with a line number, for messages. */
    static String place(String file, long line) {
        return file + ", line " + line;
    }

    /**
     * Returns the header of a file.
     *
     * @param first the cells of the first line, or null if the file is empty
     * @throws DataException if the file is empty
     */
    static CsvHeader header(CsvFile file, List<String> first) {
        if (first == null) {
            throw new DataException(
                    file.name() + " is empty. Its first line must contain the column names.");
        }
        return new CsvHeader(file.name(), first);
    }

    static CsvRow row(CsvFile file, CsvHeader header, long line, List<String> fields) {
        String[] cells = fields.toArray(String[]::new);
        if (file.options().strip()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
        }
        return new CsvRow(header, file.options(), line, cells);
    }

    static DataException unclosed(CsvFile file, long line) {
        return new DataException(
                place(file.name(), line) + ": the quote that opens here is never closed.");
    }

    /**
     * @param row the line on which the row starts
     * @param quote the line of the open quote, or 0 if no quote is open
     */
    static DataException tooLong(CsvFile file, long row, long quote, int bytes) {
        return new DataException(
                (quote > 0
                                ? place(file.name(), quote)
                                        + ": the quote that opens here is not closed"
                                : place(file.name(), row)
                                        + ": the row that starts here does not end")
                        + " within "
                        + (bytes >> 20)
                        + " MB.");
    }

    static DataException malformed(CsvFile file, CsvParseException e, long lineBefore) {
        String cause =
                ForeignText.escaped((e.getCause() == null ? e : e.getCause()).getMessage().strip());
        return new DataException(
                file.name()
                        + ", in the row after line "
                        + lineBefore
                        + ": "
                        + (cause.endsWith(".") ? cause : cause + ".")
                        + " Double every quote inside a quoted cell.",
                e);
    }

    /**
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    static DataException unreadable(CsvFile file, IOException e, long lineBefore) {
        Interrupts.check(e);
        return new DataException(
                file.name() + " cannot be read after line " + lineBefore + ": " + reason(file, e),
                e);
    }

    private static String reason(CsvFile file, IOException e) {
        if (e instanceof CharacterCodingException) {
            return "it is not valid "
                    + file.options().charset()
                    + ". Set the encoding with CsvFile.charset.";
        }
        if (file.isCompressed() && e instanceof EOFException) {
            return "it is truncated: its gzip data ends early.";
        }
        if (file.isCompressed() && e instanceof ZipException) {
            return "its gzip data is damaged (" + e.getMessage() + ").";
        }
        return ForeignText.escaped(e.toString());
    }
}
