package dev.condyle.runtime.training;

import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.text.Arguments;

/**
 * Reduces the learning rate once a validation metric no longer improves, with the rules and
 * defaults of PyTorch's {@code ReduceLROnPlateau}: {@code
 * ReduceOnPlateau.on(Metric.LOSS).factor(0.5).patience(2)}.
 *
 * <p>It reduces the rate of the optimizer, which the factors of the schedule and of the layers
 * multiply. It starts anew in each phase.
 *
 * <p>Instances are immutable and thread-safe: every setter returns a new instance.
 */
public final class ReduceOnPlateau {

    private final Monitor monitor;
    private final double factor;
    private final int patience;
    private final int cooldown;
    private final double threshold;
    private final double minimum;

    private ReduceOnPlateau(
            Monitor monitor,
            double factor,
            int patience,
            int cooldown,
            double threshold,
            double minimum) {
        this.monitor = monitor;
        this.factor = factor;
        this.patience = patience;
        this.cooldown = cooldown;
        this.threshold = threshold;
        this.minimum = minimum;
    }

    /**
     * Returns a reduction on a metric of the validation data, with the default options. With
     * several heads, see {@link Monitor}.
     */
    public static ReduceOnPlateau on(Metric metric) {
        return new ReduceOnPlateau(Monitor.of(metric), 0.1, 10, 0, 1e-4, 0);
    }

    /**
     * Uses the metric of a single head. Default: all heads.
     *
     * @param head the name of the head; training rejects an unknown name
     */
    public ReduceOnPlateau head(String head) {
        return new ReduceOnPlateau(
                monitor.ofHead(head), factor, patience, cooldown, threshold, minimum);
    }

    /**
     * Sets the factor by which the learning rate is multiplied. Default: 0.1.
     *
     * @param factor above 0 and below 1
     * @throws IllegalArgumentException if it is out of range
     */
    public ReduceOnPlateau factor(double factor) {
        Arguments.fraction("factor", Arguments.above("factor", factor, 0));
        return new ReduceOnPlateau(monitor, factor, patience, cooldown, threshold, minimum);
    }

    /**
     * Sets the number of consecutive epochs without an improvement that are tolerated: the rate is
     * reduced after one more. Default: 10.
     *
     * @param epochs at least 0
     * @throws IllegalArgumentException if it is below 0
     */
    public ReduceOnPlateau patience(int epochs) {
        Arguments.atLeast("patience", epochs, 0);
        return new ReduceOnPlateau(monitor, factor, epochs, cooldown, threshold, minimum);
    }

    /**
     * Sets the number of epochs after a reduction that do not count. Default: 0.
     *
     * @param epochs at least 0
     * @throws IllegalArgumentException if it is below 0
     */
    public ReduceOnPlateau cooldown(int epochs) {
        Arguments.atLeast("cooldown", epochs, 0);
        return new ReduceOnPlateau(monitor, factor, patience, epochs, threshold, minimum);
    }

    /**
     * Sets the proportion of the best value by which a value must be better to count as an
     * improvement. Default: 1e-4.
     *
     * @param proportion at least 0 and below 1
     * @throws IllegalArgumentException if it is out of range
     */
    public ReduceOnPlateau threshold(double proportion) {
        Arguments.fraction("threshold", proportion);
        return new ReduceOnPlateau(monitor, factor, patience, cooldown, proportion, minimum);
    }

    /**
     * Sets the lowest learning rate. Default: 0.
     *
     * @param rate at least 0
     * @throws IllegalArgumentException if it is not a finite number of at least 0
     */
    public ReduceOnPlateau minimum(double rate) {
        Arguments.atLeast("minimum", rate, 0);
        return new ReduceOnPlateau(monitor, factor, patience, cooldown, threshold, rate);
    }

    /** Returns the metric, and the head that it belongs to. */
    public Monitor monitor() {
        return monitor;
    }

    /** Returns the factor by which the learning rate is multiplied. */
    public double factor() {
        return factor;
    }

    /** Returns the number of epochs without an improvement that are tolerated. */
    public int patience() {
        return patience;
    }

    /** Returns the number of epochs after a reduction that do not count. */
    public int cooldown() {
        return cooldown;
    }

    /** Returns the proportion by which a value must be better. */
    public double threshold() {
        return threshold;
    }

    /** Returns the lowest learning rate. */
    public double minimum() {
        return minimum;
    }

    /** Returns the options, without those that are not set. */
    @Override
    public String toString() {
        return "ReduceOnPlateau("
                + monitor
                + ", factor="
                + factor
                + ", patience="
                + patience
                + (cooldown == 0 ? "" : ", cooldown=" + cooldown)
                + ", threshold="
                + threshold
                + (minimum == 0 ? "" : ", minimum=" + minimum)
                + ")";
    }
}
