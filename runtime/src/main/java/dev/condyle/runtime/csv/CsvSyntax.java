package dev.condyle.runtime.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.condyle.runtime.data.DataException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** What is common to all ways through a file: how FastCSV reads it, and what can be wrong. */
final class CsvSyntax {

    private CsvSyntax() {}

    static CsvReader.CsvReaderBuilder reader(CsvFile file) {
        return CsvReader.builder()
                .fieldSeparator(file.separator())
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    /** A line of a file, as messages name it. */
    static String place(String file, long line) {
        return file + ", line " + line;
    }

    /** The header of a file of which the first line has these cells; null if there is none. */
    static CsvHeader header(CsvFile file, List<String> first) {
        if (first == null) {
            throw new DataException(
                    file.name() + " is empty. Its first line must name the columns.");
        }
        return new CsvHeader(file.name(), first);
    }

    static CsvRow row(CsvFile file, CsvHeader header, long line, List<String> fields) {
        String[] cells = fields.toArray(String[]::new);
        if (file.strips()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
        }
        return new CsvRow(header, file.missing(), line, cells);
    }

    static DataException unclosed(CsvFile file, long line) {
        return new DataException(
                file.name() + ", line " + line + ": the quotes that open here are never closed.");
    }

    static DataException tooLong(CsvFile file, long line, boolean quoted, int bytes) {
        return new DataException(
                file.name()
                        + ", line "
                        + line
                        + ": "
                        + (quoted
                                ? "nothing closes the quotes that open here"
                                : "no line break ends the row that begins here")
                        + " within "
                        + (bytes >> 20)
                        + " MB.");
    }

    static DataException malformed(CsvFile file, CsvParseException e, long lineBefore) {
        String cause = (e.getCause() == null ? e : e.getCause()).getMessage().strip();
        return new DataException(
                file.name()
                        + ", in the row behind line "
                        + lineBefore
                        + ": "
                        + (cause.endsWith(".") ? cause : cause + ".")
                        + " A quote within a quoted cell is written twice.",
                e);
    }

    static DataException unreadable(CsvFile file, IOException e, long lineBefore) {
        return new DataException(
                file.name()
                        + " cannot be read behind line "
                        + lineBefore
                        + ": "
                        + (e instanceof CharacterCodingException
                                ? "it is no text in "
                                        + file.charset()
                                        + ". CsvFile.charset sets another encoding."
                                : e.toString()),
                e);
    }
}
