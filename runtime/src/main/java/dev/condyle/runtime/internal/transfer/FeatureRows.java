package dev.condyle.runtime.internal.transfer;

import java.nio.ByteBuffer;

/**
 * The features of a data set, one row per example. A single thread adds the rows in order; after
 * that, reading is thread-safe.
 */
sealed interface FeatureRows extends AutoCloseable permits MemoryRows, FileRows {

    /**
     * Adds the next row.
     *
     * @param row the numbers of the row; all rows have the same length
     */
    void add(float[] row);

    /**
     * Copies a row to the position of the buffer and advances the position.
     *
     * @param row the index of the row
     * @param into a buffer in native byte order
     */
    void copy(int row, ByteBuffer into);

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
