package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * A batch of examples as arrays. A closed batch releases its memory for reuse by a later batch, so
 * do not use arrays that share memory with {@link #arrays} or {@link #labels}, such as reshaped
 * views, after closing it.
 */
public final class Batch implements AutoCloseable {

    private final int number;
    private final NDList arrays;
    private final NDArray labels;
    private final int[] examples;
    private Runnable release;

    Batch(int number, NDList arrays, NDArray labels, int[] examples, Runnable release) {
        this.number = number;
        this.arrays = arrays;
        this.labels = labels;
        this.examples = examples;
        this.release = release;
    }

    /** Returns the number of the batch in its iterator, from 1. */
    public int number() {
        return number;
    }

    /** Returns the number of examples. */
    public int size() {
        return examples.length;
    }

    /** Returns the input arrays of the network, each (N, ...). */
    public NDList arrays() {
        return arrays;
    }

    /** Returns the indices of the labels, (N), INT64; with several heads (N, heads). */
    public NDArray labels() {
        return labels;
    }

    /** Returns the indices of the examples in the data set. */
    public int[] examples() {
        return examples.clone();
    }

    /** Closes all arrays and releases their memory for reuse. Idempotent. */
    @Override
    public void close() {
        arrays.close();
        labels.close();
        if (release != null) {
            release.run();
            release = null;
        }
    }
}
