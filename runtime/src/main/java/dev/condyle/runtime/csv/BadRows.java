package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.util.function.Consumer;

/** Counts rows that do not fit, up to a limit. */
final class BadRows {

    private final int limit;
    private final Consumer<String> report;
    private int count;

    BadRows(int limit, Consumer<String> report) {
        this.limit = limit;
        this.report = report;
    }

    /**
     * Counts a row.
     *
     * @throws DataException if it is one too many
     */
    void add(BadRowException problem) {
        count++;
        if (count > limit) {
            throw limit == 0
                    ? problem
                    : new DataException(
                            problem.getMessage()
                                    + " Before this row, "
                                    + limit
                                    + " others were left out, which is the limit.",
                            problem);
        }
        report.accept(problem.getMessage());
    }
}
