package dev.condyle.runtime.internal.batch;

import java.util.Arrays;
import java.util.Objects;

/**
 * Divides an order of examples into batches; the last batch may be smaller.
 *
 * @param examples the indices of the examples in order
 * @param batchSize the number of examples per batch
 */
record BatchOrder(int[] examples, int batchSize) {

    /**
     * Copies an order.
     *
     * @param size the number of examples of the data set
     * @throws IndexOutOfBoundsException if an index is out of range
     */
    static BatchOrder of(int[] order, int size, int batchSize) {
        for (int example : order) {
            Objects.checkIndex(example, size);
        }
        return new BatchOrder(order.clone(), batchSize);
    }

    /** Returns the number of batches. */
    int batches() {
        return examples.length == 0 ? 0 : (examples.length - 1) / batchSize + 1;
    }

    /**
     * Returns the examples of a batch.
     *
     * @param number the number of the batch, from 0
     */
    int[] batch(int number) {
        int from = number * batchSize;
        return Arrays.copyOfRange(
                examples, from, from + Math.min(batchSize, examples.length - from));
    }
}
