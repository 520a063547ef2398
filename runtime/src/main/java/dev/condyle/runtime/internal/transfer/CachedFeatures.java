package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import java.lang.ref.WeakReference;
import java.util.List;

/**
 * The features of a data set.
 *
 * @param data the data set, which this does not keep in memory
 * @param size how many examples it had
 * @param weights the fingerprint of the weights that gave the features
 * @param arrays what the features of one example are for each input: (F) or (C, H, W), or the input
 *     as it is
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

    /** How much memory they take; 0 in a file. */
    long memoryBytes() {
        return rows instanceof MemoryRows ? size * InputArray.numbers(arrays) * Float.BYTES : 0;
    }
}
