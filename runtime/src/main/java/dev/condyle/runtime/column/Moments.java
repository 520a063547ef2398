package dev.condyle.runtime.column;

import com.google.gson.JsonObject;

/** Mean, population variance and range of the numbers seen, in one pass (Welford 1962). */
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

    /** Whether they fit into a double. Numbers are too large for that from about 1e154 on. */
    boolean areFinite() {
        return Double.isFinite(mean) && Double.isFinite(variance);
    }

    /** The mean; 0 where there was no number. */
    double mean() {
        return mean;
    }

    /** The population variance; 0 where there was no number. */
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
