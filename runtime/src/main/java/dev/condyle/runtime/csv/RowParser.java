package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.util.List;
import java.util.function.Function;

/**
 * Makes a value of a row of a {@link CsvFile}. For a record with {@code @Features} the processor
 * writes one: the method {@code rows()} of the generated encoder.
 *
 * @param <R> the type of the value
 */
public interface RowParser<R> {

    /** The names of the columns that it reads. A file without one of them is refused. */
    List<String> columns();

    /**
     * Makes the value.
     *
     * @throws DataException if a cell does not fit; the message names file, line and column
     */
    R parse(CsvRow row);

    /**
     * A parser that is a function: {@code RowParser.of(row -> new Point(row.require("x",
     * Cell.DOUBLE)), "x")}.
     *
     * @param parser makes the value
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
