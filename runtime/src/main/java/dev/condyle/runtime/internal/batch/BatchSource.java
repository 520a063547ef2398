package dev.condyle.runtime.internal.batch;

import java.util.stream.IntStream;

/**
 * Provides the examples of a data set as batches, any number of times and in any order.
 *
 * <p>Opening iterators is thread-safe; each iterator must be used by a single thread.
 */
public sealed interface BatchSource extends AutoCloseable permits EncodedBatches, GatheredBatches {

    /** Returns the number of examples. */
    int size();

    /**
     * Checks that each head has at least two different labels.
     *
     * @throws dev.condyle.runtime.data.DataException if all examples have the same label for a head
     */
    void requireTrainable();

    /** Returns an iterator over the examples in the order of the data set. */
    default BatchIterator open() {
        return open(IntStream.range(0, size()).toArray());
    }

    /**
     * Returns an iterator over the examples in the given order.
     *
     * @param order the indices of the examples; it may omit or repeat examples
     * @throws IndexOutOfBoundsException if an index is out of range
     * @throws IllegalStateException if this source is closed
     */
    BatchIterator open(int[] order);

    /**
     * Returns an iterator over the examples in the given order, from a batch on.
     *
     * @param order the indices of the examples; it may omit or repeat examples
     * @param pass the number of the pass, which determines how randomly augmented inputs are
     *     changed
     * @param from the number of batches at the beginning of the order to omit
     * @throws IndexOutOfBoundsException if an index is out of range
     * @throws IllegalStateException if this source is closed
     */
    BatchIterator open(int[] order, int pass, int from);

    /**
     * Releases the memory. Open batches remain valid; iterators return no more batches. Idempotent.
     */
    @Override
    void close();
}
