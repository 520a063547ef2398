package dev.condyle.runtime.internal.transfer;

import java.nio.ByteBuffer;

/**
 * The features of a data set, a row an example. Rows are added by one thread, in order; then any
 * number of threads may read them.
 */
sealed interface FeatureRows extends AutoCloseable permits MemoryRows, FileRows {

    /**
     * Adds the next row.
     *
     * @param row its numbers, as many as in every other row
     */
    void add(float[] row);

    /**
     * Puts a row at the buffer's position.
     *
     * @param row its number, from 0
     * @param into a buffer of native byte order
     */
    void copy(int row, ByteBuffer into);

    /** Frees them. */
    @Override
    void close();

    /**
     * Room for rows: in memory where they fit the budget, or else in a temporary file.
     *
     * @param count how many there will be
     * @param length the numbers in each
     * @param budgetBytes the memory that they may take
     */
    static FeatureRows of(int count, long length, long budgetBytes) {
        long bytes = Math.multiplyExact(Math.multiplyExact(count, length), Float.BYTES);
        return bytes <= budgetBytes
                ? new MemoryRows(count)
                : FileRows.create(Math.toIntExact(length * Float.BYTES));
    }
}
