package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;

/**
 * A view of a data set that replaces the inputs by their cached features.
 *
 * @param data the data set
 * @param rows the features of each example
 */
record FeatureDataset<L>(Dataset<?, L> data, FeatureRows rows)
        implements Dataset<CachedFeature, L> {

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public CachedFeature input(int index) {
        return new CachedFeature(rows, index);
    }

    @Override
    public L label(int index) {
        return data.label(index);
    }

    @Override
    public String describe(int index) {
        return data.describe(index);
    }
}
