package dev.condyle.runtime.data;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A view of selected examples of another data set. */
final class Subset<I, L> implements Dataset<I, L> {

    private final Dataset<I, L> whole;
    private final int[] indices;

    /** Creates the subset. Takes ownership of the array. */
    Subset(Dataset<I, L> whole, int[] indices) {
        for (int index : indices) {
            Objects.checkIndex(index, whole.size());
        }
        this.whole = whole;
        this.indices = indices;
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public I input(int index) {
        return whole.input(indices[index]);
    }

    @Override
    public L label(int index) {
        return whole.label(indices[index]);
    }

    @Override
    public Optional<Map<L, Double>> probabilities(int index) {
        return whole.probabilities(indices[index]);
    }

    @Override
    public double weight(int index) {
        return whole.weight(indices[index]);
    }

    @Override
    public String describe(int index) {
        return whole.describe(indices[index]);
    }

    @Override
    public String toString() {
        return "Subset(" + size() + " of " + whole.size() + " examples)";
    }
}
