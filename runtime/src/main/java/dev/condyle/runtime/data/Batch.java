package dev.condyle.runtime.data;

import ai.djl.ndarray.NDArray;

/** Some examples of a data set as arrays. Closing it frees them. */
public final class Batch implements AutoCloseable {

    private final int number;
    private final NDArray inputs;
    private final NDArray labels;
    private final int[] examples;
    private final Runnable release;

    Batch(int number, NDArray inputs, NDArray labels, int[] examples, Runnable release) {
        this.number = number;
        this.inputs = inputs;
        this.labels = labels;
        this.examples = examples;
        this.release = release;
    }

    /** Which batch of its cursor this is, from 0. */
    public int number() {
        return number;
    }

    /** The inputs, (N, ...). */
    public NDArray inputs() {
        return inputs;
    }

    /** The indices of the labels, (N), INT64. */
    public NDArray labels() {
        return labels;
    }

    /** The index in the data set of each example; not to be changed. */
    public int[] examples() {
        return examples;
    }

    /** The number of examples. */
    public int size() {
        return examples.length;
    }

    @Override
    public void close() {
        inputs.close();
        labels.close();
        release.run();
    }
}
