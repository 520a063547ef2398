package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.ForeignText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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
     * Returns the number in a cell. Use it in a label function for regression: {@code row ->
     * row.number("price")}.
     *
     * @throws DataException if the column does not exist, the value is missing or it is not a
     *     number
     */
    public double number(String column) {
        Double number = get(column, Cell.DOUBLE);
        if (number == null) {
            throw bad(column, "the value is missing, but a number is required.");
        }
        return number;
    }

    /**
     * Returns the set of enum constants in a cell such as {@code cat|dog}, which are parsed as by
     * {@link Cell#constants}. The set is empty if the value is missing. Use it in a label function
     * for several labels at once: {@code row -> row.constants("tags", "|", Tag.class)}.
     *
     * @param separator separates the constants
     * @throws DataException if the column does not exist or a text is not a constant
     */
    public <E extends Enum<E>> Set<E> constants(String column, String separator, Class<E> type) {
        Set<E> constants = get(column, Cell.constants(separator, type));
        return constants == null ? Set.of() : constants;
    }

    /**
     * Returns the set of texts in a cell such as {@code cat|dog}, in their order. Spaces around
     * texts are stripped. The set is empty if the value is missing.
     *
     * @param separator separates the texts
     * @throws DataException if the column does not exist
     */
    public Set<String> texts(String column, String separator) {
        List<String> texts = get(column, Cell.list(separator));
        return texts == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    }

    /**
     * Returns the enum constants whose columns are true, for a file with one column of booleans per
     * constant. A column has the name of its constant, compared as by {@link Cell#constant}.
     *
     * @throws DataException if a constant has no column or several, or a value is missing or not a
     *     boolean
     */
    public <E extends Enum<E>> Set<E> flags(Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (flag(header.columnOf(constant))) {
                set.add(constant);
            }
        }
        return Collections.unmodifiableSet(set);
    }

    /**
     * Returns the columns that are true, in the given order, for a file with one column of booleans
     * per label.
     *
     * @param columns the names of the columns, which are the labels
     * @throws DataException if a column does not exist, or a value is missing or not a boolean
     */
    public Set<String> flags(String... columns) {
        Set<String> set = new LinkedHashSet<>();
        for (String column : columns) {
            if (flag(column)) {
                set.add(column);
            }
        }
        return Collections.unmodifiableSet(set);
    }

    private boolean flag(String column) {
        Boolean flag = get(column, Cell.BOOLEAN);
        if (flag == null) {
            throw bad(column, "the value is missing, but true or false is required.");
        }
        return flag;
    }

    /**
     * Returns an exception that makes the row bad. A record or label function throws it if it
     * rejects a cell: {@code throw row.bad("age", "the age is negative.")}.
     *
     * @param column the name of the column
     * @param problem what is wrong, as a sentence
     */
    public DataException bad(String column, String problem) {
        return new BadRowException(place(column) + problem, null);
    }

    /**
     * Returns an exception that makes the row bad.
     *
     * @param problem what is wrong, as a sentence
     */
    public DataException bad(String problem) {
        return new BadRowException(place() + ": " + problem, null);
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
