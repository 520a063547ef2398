package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.Dataset;
import java.util.List;

/** The rows of a file, in memory. Messages refer to rows by line number. */
final class ReadRows<R, L> implements Dataset<R, L> {

    private final CsvFile file;
    private final Dataset<R, L> rows;
    private final long[] lines;

    /**
     * @param lines the number of the line on which each row starts, from 1; not copied
     */
    ReadRows(CsvFile file, List<R> inputs, List<L> labels, long[] lines) {
        this.file = file;
        this.rows = Dataset.of(inputs, labels);
        this.lines = lines;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public R input(int index) {
        return rows.input(index);
    }

    @Override
    public L label(int index) {
        return rows.label(index);
    }

    @Override
    public String describe(int index) {
        return CsvSyntax.place(file.name(), lines[index]);
    }

    @Override
    public String toString() {
        return "Dataset(" + size() + " rows of " + file.name() + ")";
    }
}
