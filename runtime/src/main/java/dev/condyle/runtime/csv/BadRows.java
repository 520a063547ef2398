package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;
import java.util.function.Consumer;

/** Counts and reports the skipped bad rows of a file, up to a limit. */
final class BadRows {

    private final int limit;
    private final Consumer<String> report;
    private int count;

    BadRows(int limit, Consumer<String> report) {
        this.limit = limit;
        this.report = report;
    }

    /**
     * Counts and reports a bad row.
     *
     * @throws DataException if the limit is exceeded
     */
    void add(BadRowException problem) {
        count++;
        if (count > limit) {
            throw limit == 0
                    ? problem
                    : new DataException(
                            problem.getMessage()
                                    + " The number of bad rows exceeds the limit of "
                                    + limit
                                    + ".",
                            problem);
        }
        report.accept(problem.getMessage());
    }
}
