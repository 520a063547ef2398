package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.util.List;
import java.util.function.Function;

/**
 * Converts a row of a {@link CsvFile} to a value. For a record with {@code @Features}, the
 * generated encoder returns one from {@code rows()}. Implementations must be thread-safe if they
 * are passed to {@link CsvFile#stream}.
 *
 * @param <R> the type of the value
 */
public interface RowParser<R> {

    /** Returns the names of the columns that it reads. A file without one of them is refused. */
    List<String> columns();

    /**
     * Converts a row.
     *
     * @throws DataException if a cell cannot be parsed; the message gives file, line and column
     */
    R parse(CsvRow row);

    /**
     * Returns a parser that calls a function: {@code RowParser.of(row -> new Point(row.require("x",
     * Cell.DOUBLE)), "x")}.
     *
     * @param parser converts a row
     * @param columns the names of the columns that it reads
     */
    static <R> RowParser<R> of(Function<CsvRow, R> parser, String... columns) {
        List<String> names = List.of(columns);
        return new RowParser<>() {
            @Override
            public List<String> columns() {
                return names;
            }

            @Override
            public R parse(CsvRow row) {
                return parser.apply(row);
            }
        };
    }
}
