package dev.condyle.runtime.data;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** A data set with sample weights. */
final class WeightedDataset<I, L> implements Dataset<I, L> {

    private final Dataset<I, L> data;
    private final double[] weights;

    private WeightedDataset(Dataset<I, L> data, double[] weights) {
        this.data = data;
        this.weights = weights;
    }

    static <I, L> Dataset<I, L> of(
            Dataset<I, L> data, ToDoubleBiFunction<? super I, ? super L> weight) {
        double[] weights = new double[data.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight.applyAsDouble(data.input(i), data.label(i));
        }
        return of(data, weights);
    }

    /** Takes ownership of the array. */
    static <I, L> Dataset<I, L> of(Dataset<I, L> data, double[] weights) {
        if (weights.length != data.size()) {
            throw new DataException(
                    "There are "
                            + weights.length
                            + " weights for "
                            + data.size()
                            + " examples. Each example requires one weight.");
        }
        boolean positive = weights.length == 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new DataException(
                        "The weight of "
                                + data.describe(i)
                                + " must be a finite number of at least 0, not "
                                + weights[i]
                                + ".");
            }
            positive |= weights[i] > 0;
        }
        if (!positive) {
            throw new DataException(
                    "The weights of all "
                            + weights.length
                            + " examples are 0, so there is nothing to learn from.");
        }
        return new WeightedDataset<>(data, weights);
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public I input(int index) {
        return data.input(index);
    }

    @Override
    public L label(int index) {
        return data.label(index);
    }

    @Override
    public Optional<Map<L, Double>> probabilities(int index) {
        return data.probabilities(index);
    }

    @Override
    public double weight(int index) {
        return weights[index];
    }

    @Override
    public String describe(int index) {
        return data.describe(index);
    }

    @Override
    public String toString() {
        return data + " with weights";
    }
}
