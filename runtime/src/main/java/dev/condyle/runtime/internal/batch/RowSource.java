package dev.condyle.runtime.internal.batch;

import java.nio.ByteBuffer;

/** The encoded inputs of a data set, one row of FLOAT32 numbers per example. Thread-safe. */
public interface RowSource {

    /**
     * Copies a row to the position of the buffer and advances the position.
     *
     * @param row the index of the example
     * @param into a buffer in native byte order
     */
    void copy(int row, ByteBuffer into);
}
