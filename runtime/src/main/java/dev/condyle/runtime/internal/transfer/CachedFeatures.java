package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import java.lang.ref.WeakReference;
import java.util.List;

/**
 * The cached features of a data set.
 *
 * @param data a weak reference to the data set
 * @param size the number of examples when the features were computed
 * @param weights the fingerprint of the weights that produced the features
 * @param arrays the features of an example for each input of the network: (F), (C, H, W), or the
 *     unchanged input
 * @param rows the features
 */
record CachedFeatures(
        WeakReference<Dataset<?, ?>> data,
        int size,
        String weights,
        List<InputArray> arrays,
        FeatureRows rows) {

    static CachedFeatures of(
            Dataset<?, ?> data, String weights, List<InputArray> arrays, FeatureRows rows) {
        return new CachedFeatures(new WeakReference<>(data), data.size(), weights, arrays, rows);
    }

    boolean areOf(Dataset<?, ?> data, String weights) {
        return this.data.get() == data && size == data.size() && this.weights.equals(weights);
    }

    /** Returns the memory that the features occupy, in bytes; 0 if they are in a file. */
    long memoryBytes() {
        return rows instanceof MemoryRows ? size * InputArray.numbers(arrays) * Float.BYTES : 0;
    }
}
