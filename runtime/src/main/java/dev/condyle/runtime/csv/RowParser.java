package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.util.List;
import java.util.function.Function;

/**
 * Converts rows of a {@link CsvFile} to values. For a record with {@code @Features}, the generated
 * encoder returns a parser from {@code rows()}. Parsers that are passed to {@link CsvFile#stream}
 * must be thread-safe.
 *
 * @param <R> the type of the values
 */
public interface RowParser<R> {

    /**
     * Returns the names of the columns that the parser reads. The file must contain all of them.
     */
    List<String> columns();

    /**
     * Converts a row.
     *
     * @throws DataException if a cell cannot be parsed; the message contains the file, the line and
     *     the column
     */
    R parse(CsvRow row);

    /**
     * Returns a parser that calls a function: {@code RowParser.of(row -> new Point(row.require("x",
     * Cell.DOUBLE)), "x")}.
     *
     * @param parser converts a row
     * @param columns the names of the columns that the parser reads
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
