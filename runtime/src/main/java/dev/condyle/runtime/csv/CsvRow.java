package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.ForeignText;
import java.util.Locale;
import java.util.Set;

/** A row of a {@link CsvFile}. Cells are read by column name. Immutable. */
public final class CsvRow {

    /** Texts that commonly represent missing values, in lower case. */
    private static final Set<String> OFTEN_MISSING =
            Set.of("na", "n/a", "#n/a", "nan", "null", "none", "nil", "?", "-", ".");

    private final CsvHeader header;
    private final CsvOptions options;
    private final long line;
    private final String[] cells;

    /** Takes ownership of the array. */
    CsvRow(CsvHeader header, CsvOptions options, long line, String[] cells) {
        this.header = header;
        this.options = options;
        this.line = line;
        this.cells = cells;
    }

    /** Returns the number of the line on which the row starts, from 1. */
    public long line() {
        return line;
    }

    /**
     * Returns the text of a cell, or null if the value is missing.
     *
     * @throws DataException if the column does not exist
     */
    public String text(String column) {
        String text = cells[header.indexOf(column)];
        return options.missing().contains(text) ? null : text;
    }

    /**
     * Returns the value of a cell, or null if it is missing.
     *
     * @throws DataException if the column does not exist or the cell cannot be parsed
     */
    public <T> T get(String column, Cell<T> cell) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return cell.parse(text, options.format());
        } catch (RuntimeException e) {
            // Not the cause: it repeats the text unescaped and in full.
            throw new BadRowException(
                    place(column) + cell.complaint(text, options.format()) + hint(text), null);
        }
    }

    private static String hint(String text) {
        return OFTEN_MISSING.contains(text.toLowerCase(Locale.ROOT))
                ? " If it represents a missing value, add CsvFile.missing(\"" + text + "\")."
                : "";
    }

    /**
     * Returns the value of a cell that must not be missing.
     *
     * @throws DataException if the column does not exist, the value is missing or the cell cannot
     *     be parsed
     */
    public <T> T require(String column, Cell<T> cell) {
        T value = get(column, cell);
        if (value == null) {
            throw new BadRowException(
                    place(column)
                            + "the value is missing, but "
                            + cell.expected(options.format())
                            + " is required. "
                            + cell.ifMissing(),
                    null);
        }
        return value;
    }

    /**
     * Returns the enum constant in a cell, which is parsed as by {@link Cell#constant}. Use it in a
     * label function: {@code row -> row.constant("Species", Species.class)}.
     *
     * @throws DataException if the column does not exist, the value is missing or it is not a
     *     constant
     */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        E constant = get(column, Cell.constant(type));
        if (constant == null) {
            throw new BadRowException(
                    place(column)
                            + "the value is missing, but a constant of "
                            + type.getSimpleName()
                            + " is required.",
                    null);
        }
        return constant;
    }

    /**
     * Checks that the row has one cell per column.
     *
     * @throws DataException if the row has more or fewer cells
     */
    void checkWidth() {
        if (cells.length != header.size()) {
            throw new BadRowException(
                    place()
                            + ": the row has "
                            + cells.length
                            + " cells, but the file has "
                            + header.size()
                            + " columns. Quote cells that contain a separator or a line break.",
                    null);
        }
    }

    /** Returns the file and the line, for messages. */
    String place() {
        return CsvSyntax.place(header.file(), line);
    }

    private String place(String column) {
        return place() + ", column " + ForeignText.quoted(column) + ": ";
    }

    @Override
    public String toString() {
        return place();
    }
}
