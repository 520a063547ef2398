package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.internal.batch.RowSource;

/**
 * The features of a data set, one row per example. A single thread adds the rows in order; after
 * that, reading is thread-safe.
 */
sealed interface FeatureRows extends RowSource, AutoCloseable permits MemoryRows, FileRows {

    /**
     * Adds the next row.
     *
     * @param row the numbers of the row; all rows have the same length
     */
    void add(float[] row);

    /** Frees the rows. */
    @Override
    void close();

    /**
     * Creates storage for rows: in memory if they fit into the budget, otherwise in a temporary
     * file.
     *
     * @param count the number of rows
     * @param length the length of a row
     * @param budgetBytes the memory budget, in bytes
     */
    static FeatureRows of(int count, long length, long budgetBytes) {
        long bytes = Math.multiplyExact(Math.multiplyExact(count, length), Float.BYTES);
        return bytes <= budgetBytes
                ? new MemoryRows(count)
                : FileRows.create(Math.toIntExact(length * Float.BYTES));
    }
}
