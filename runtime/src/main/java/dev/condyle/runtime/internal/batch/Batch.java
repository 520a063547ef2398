package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A batch of examples as arrays. A closed batch releases its memory for reuse by a later batch, so
 * do not use arrays that share memory with {@link #arrays} or {@link #targets}, such as reshaped
 * views, after closing it.
 */
public final class Batch implements AutoCloseable {

    private final int number;
    private final NDList arrays;
    private final NDArray targets;
    private final @Nullable NDArray weights; // null: all examples have weight 1
    private final int[] labelled;
    private final int[] examples;
    private @Nullable Runnable release;

    Batch(
            int number,
            NDList arrays,
            NDArray targets,
            @Nullable NDArray weights,
            int[] labelled,
            int[] examples,
            Runnable release) {
        this.number = number;
        this.arrays = arrays;
        this.targets = targets;
        this.weights = weights;
        this.labelled = labelled;
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

    /**
     * Returns the encoded labels of all heads, (N, width), FLOAT32; see {@link
     * dev.condyle.runtime.data.Target#encode}. NaN marks a missing label.
     */
    public NDArray targets() {
        return targets;
    }

    /** Returns the weights of the examples, (N), FLOAT32; empty if all are 1. */
    public Optional<NDArray> weights() {
        return Optional.ofNullable(weights);
    }

    /** Returns the number of examples that have a label, for each head. */
    public int[] labelled() {
        return labelled.clone();
    }

    /** Returns the indices of the examples in the data set. */
    public int[] examples() {
        return examples.clone();
    }

    /** Closes all arrays and releases their memory for reuse. Idempotent. */
    @Override
    public void close() {
        arrays.close();
        targets.close();
        if (weights != null) {
            weights.close();
        }
        if (release != null) {
            release.run();
            release = null;
        }
    }
}
