package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.training.Monitor;

/** The metrics of the validation data after an epoch. */
@FunctionalInterface
interface Scores {

    /** Returns the value of a metric, which may be NaN. */
    double of(Monitor monitor);

    /**
     * Returns whether a value is better than another one. NaN is not, and any number is better than
     * NaN.
     */
    static boolean isBetter(Metric metric, double value, double than) {
        if (Double.isNaN(value) || Double.isNaN(than)) {
            return !Double.isNaN(value);
        }
        return metric.higherIsBetter() ? value > than : value < than;
    }
}
