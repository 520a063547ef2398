package dev.condyle.runtime.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An independent reader of CSV text by RFC 4180. LF, CR LF and CR are line breaks, empty lines are
 * skipped, and a quoted cell must end before a separator or a line break.
 */
final class CsvModel {

    /** A row, with the line on which it starts, from 1. */
    record Row(long line, List<String> cells) {}

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private long line = 1;

    private CsvModel(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Returns the rows, or nothing if a quoted cell is malformed. */
    static Optional<List<Row>> rows(String text, char separator, int skippedLines) {
        CsvModel model = new CsvModel(text, separator);
        for (int i = 0; i < skippedLines && model.at < text.length(); i++) {
            while (model.at < text.length() && !model.isBreak()) {
                model.at++;
            }
            model.skipBreak();
        }
        while (model.at < text.length()) {
            if (model.isBreak()) {
                model.skipBreak();
            } else if (!model.row()) {
                return Optional.empty();
            }
        }
        return Optional.of(model.rows);
    }

    private boolean isBreak() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void skipBreak() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    private boolean row() {
        Row row = new Row(line, new ArrayList<>());
        rows.add(row);
        do {
            StringBuilder cell = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                if (!quoted(cell)) {
                    return false;
                }
            } else {
                while (at < text.length() && !isBreak() && text.charAt(at) != separator) {
                    cell.append(text.charAt(at++));
                }
            }
            row.cells.add(cell.toString());
        } while (at < text.length() && text.charAt(at) == separator && ++at > 0);
        skipBreak();
        return true;
    }

    private boolean quoted(StringBuilder cell) {
        at++;
        while (at < text.length()) {
            if (text.startsWith("\"\"", at)) {
                cell.append('"');
                at += 2;
            } else if (text.charAt(at) == '"') {
                at++;
                return at == text.length() || isBreak() || text.charAt(at) == separator;
            } else {
                boolean isReturn = text.charAt(at) == '\r';
                boolean pair = text.startsWith("\r\n", at);
                line += text.charAt(at) == '\n' || isReturn && !pair ? 1 : 0;
                cell.append(text.charAt(at++));
            }
        }
        return false;
    }
}
