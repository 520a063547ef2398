package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.runtime.data.InputArray;
import java.util.List;

/**
 * Some examples as arrays. Close it when done: its memory is then used for a later batch, so
 * nothing that shares memory with {@link #inputs} or {@link #labels}, such as a reshaped view, may
 * be used afterwards.
 */
public final class Batch implements AutoCloseable {

    private final int number;
    private final NDArray inputs;
    private final List<InputArray> arrays;
    private final NDArray labels;
    private final int[] examples;
    private Runnable release;

    Batch(
            int number,
            NDArray inputs,
            List<InputArray> arrays,
            NDArray labels,
            int[] examples,
            Runnable release) {
        this.number = number;
        this.inputs = inputs;
        this.arrays = arrays;
        this.labels = labels;
        this.examples = examples;
        this.release = release;
    }

    /** The number of the batch in its cursor, from 1. */
    public int number() {
        return number;
    }

    /** The number of examples. */
    public int size() {
        return examples.length;
    }

    /** The encoded inputs, (N, ...), of the encoder's type. */
    public NDArray inputs() {
        return inputs;
    }

    /** The arrays that the network takes: {@link #inputs} taken apart. */
    public NDList arrays() {
        return arrays(inputs);
    }

    /**
     * The arrays that the network takes for other inputs.
     *
     * @param inputs of the shape of {@link #inputs}
     */
    public NDList arrays(NDArray inputs) {
        return InputArray.split(inputs, arrays);
    }

    /** The indices of the labels, (N), INT64; with several heads (N, heads). */
    public NDArray labels() {
        return labels;
    }

    /** The indices of the examples in the data set. */
    public int[] examples() {
        return examples.clone();
    }

    /** Closes both arrays and gives their memory back. Closing twice does nothing. */
    @Override
    public void close() {
        inputs.close();
        labels.close();
        if (release != null) {
            release.run();
            release = null;
        }
    }
}
