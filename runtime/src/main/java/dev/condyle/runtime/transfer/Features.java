package dev.condyle.runtime.transfer;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.Dataset;
import java.lang.ref.WeakReference;

/**
 * The features of a data set.
 *
 * @param data the data set, which this does not keep in memory
 * @param size how many examples it had
 * @param weights the fingerprint of the weights that gave the features
 * @param shape the shape of the features of one example: (F) or (C, H, W)
 * @param rows the features
 */
record Features(
        WeakReference<Dataset<?, ?>> data,
        int size,
        String weights,
        Shape shape,
        FeatureRows rows) {

    static Features of(Dataset<?, ?> data, String weights, Shape shape, FeatureRows rows) {
        return new Features(new WeakReference<>(data), data.size(), weights, shape, rows);
    }

    boolean areOf(Dataset<?, ?> data, String weights) {
        return this.data.get() == data && size == data.size() && this.weights.equals(weights);
    }

    /** How much memory they take; 0 in a file. */
    long memoryBytes() {
        return rows instanceof MemoryRows ? size * shape.size() * Float.BYTES : 0;
    }
}
