package dev.condyle.runtime.data;

import java.util.Objects;

/** Some examples of another data set. */
final class Subset<I, L> implements Dataset<I, L> {

    private final Dataset<I, L> all;
    private final int[] indices;

    Subset(Dataset<I, L> all, int[] indices) {
        this.all = all;
        this.indices = indices.clone();
        for (int index : indices) {
            Objects.checkIndex(index, all.size());
        }
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public I input(int index) {
        return all.input(indices[index]);
    }

    @Override
    public L label(int index) {
        return all.label(indices[index]);
    }

    @Override
    public String describe(int index) {
        return all.describe(indices[index]);
    }
}
