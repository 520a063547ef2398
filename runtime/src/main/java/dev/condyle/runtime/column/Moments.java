package dev.condyle.runtime.column;

import com.google.gson.JsonObject;

/** Computes mean, population variance and range in one pass (Welford 1962). */
final class Moments {

    private long count;
    private double mean;
    private double squares;
    private double variance;
    private double min;
    private double max;

    void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
        min = count == 1 ? value : Math.min(min, value);
        max = count == 1 ? value : Math.max(max, value);
        variance = squares / count;
    }

    /** Returns whether mean and variance are finite. They overflow for numbers from about 1e154. */
    boolean areFinite() {
        return Double.isFinite(mean) && Double.isFinite(variance);
    }

    /** Returns the mean; 0 if there are no numbers. */
    double mean() {
        return mean;
    }

    /** Returns the population variance; 0 if there are no numbers. */
    double variance() {
        return variance;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    void save(JsonObject state) {
        ColumnState.put(state, "mean", mean);
        ColumnState.put(state, "variance", variance);
        ColumnState.put(state, "min", min);
        ColumnState.put(state, "max", max);
    }

    void restore(JsonObject state) {
        mean = ColumnState.number(state, "mean");
        variance = ColumnState.number(state, "variance");
        min = ColumnState.number(state, "min");
        max = ColumnState.number(state, "max");
        if (variance < 0) {
            throw ColumnState.broken("variance");
        }
    }
}
