package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.util.Locale;
import java.util.Set;

/** A row of a {@link CsvFile}, of which the cells are asked for by the names of their columns. */
public final class CsvRow {

    /** What programs write for a missing value, in small letters. */
    private static final Set<String> OFTEN_MISSING =
            Set.of("na", "n/a", "#n/a", "nan", "null", "none", "nil", "?", "-", ".");

    private final CsvHeader header;
    private final Set<String> missing;
    private final long line;
    private final String[] cells;

    /** Keeps the array. */
    CsvRow(CsvHeader header, Set<String> missing, long line, String[] cells) {
        this.header = header;
        this.missing = missing;
        this.line = line;
        this.cells = cells;
    }

    /** The line in which the row begins, from 1. */
    public long line() {
        return line;
    }

    /**
     * The text of a cell, or null where the value is missing.
     *
     * @throws DataException if there is no such column
     */
    public String text(String column) {
        String text = cells[header.indexOf(column)];
        return missing.contains(text) ? null : text;
    }

    /**
     * The value of a cell, or null where it is missing.
     *
     * @throws DataException if there is no such column, or something else stands there
     */
    public <T> T get(String column, Cell<T> cell) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return cell.parse(text);
        } catch (RuntimeException e) {
            throw new BadRowException(place(column) + cell.complaint(text) + hint(text), e);
        }
    }

    private static String hint(String text) {
        return OFTEN_MISSING.contains(text.toLowerCase(Locale.ROOT))
                ? " Where it stands for a missing value, say so: CsvFile.missing(\"" + text + "\")."
                : "";
    }

    /**
     * The value of a cell that must not be missing.
     *
     * @throws DataException if there is no such column, the value is missing, or something else
     *     stands there
     */
    public <T> T require(String column, Cell<T> cell) {
        T value = get(column, cell);
        if (value == null) {
            throw new BadRowException(
                    place(column)
                            + "the value is missing, and "
                            + cell.expected()
                            + " is needed here. Where values may be missing, use Integer and the"
                            + " like, not int.",
                    null);
        }
        return value;
    }

    /**
     * The constant of an enum that stands in a cell, as of {@link Cell#constant}. As a label:
     * {@code row -> row.constant("Species", Species.class)}.
     *
     * @throws DataException if there is no such column, the value is missing or no constant
     */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        E constant = get(column, Cell.constant(type));
        if (constant == null) {
            throw new BadRowException(
                    place(column) + "the " + type.getSimpleName() + " is missing.", null);
        }
        return constant;
    }

    /**
     * Checks that there is a cell a column.
     *
     * @throws DataException if there are more or fewer
     */
    void checkWidth() {
        if (cells.length != header.size()) {
            throw new BadRowException(
                    place()
                            + ": there are "
                            + cells.length
                            + " cells, but "
                            + header.size()
                            + " columns. A cell with a separator or a line break in it must stand"
                            + " in quotes.",
                    null);
        }
    }

    /** The file and the line, as messages name them. */
    String place() {
        return CsvSyntax.place(header.file(), line);
    }

    private String place(String column) {
        return place() + ", column \"" + column + "\": ";
    }

    @Override
    public String toString() {
        return place();
    }
}
