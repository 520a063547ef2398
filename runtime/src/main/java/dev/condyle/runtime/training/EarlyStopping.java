package dev.condyle.runtime.training;

import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.text.Arguments;

/**
 * Stops a training once a validation metric no longer improves: {@code
 * EarlyStopping.on(Metric.LOSS).patience(5)}. Like Keras's {@code EarlyStopping}, it compares each
 * epoch with the best epoch so far and knows whether a higher or a lower value is better; NaN is
 * never better. Unlike there, the weights of the best epoch are restored by default, whether the
 * training stopped early or not.
 *
 * <p>In a training with several phases, it ends the current phase, and the next phase starts with
 * new patience, from the best weights so far or, with {@link #keepLast}, from the last ones.
 *
 * <p>Instances are immutable and thread-safe: every setter returns a new instance.
 */
public final class EarlyStopping {

    private static final int DEFAULT_PATIENCE = 3;

    private final Monitor monitor;
    private final int patience;
    private final double minDelta;
    private final boolean keepLast;

    private EarlyStopping(Monitor monitor, int patience, double minDelta, boolean keepLast) {
        this.monitor = monitor;
        this.patience = patience;
        this.minDelta = minDelta;
        this.keepLast = keepLast;
    }

    /**
     * Returns early stopping on a metric of the validation data, with the default options. With
     * several heads, see {@link Monitor}.
     */
    public static EarlyStopping on(Metric metric) {
        return new EarlyStopping(Monitor.of(metric), DEFAULT_PATIENCE, 0, false);
    }

    /**
     * Uses the metric of a single head. Default: all heads.
     *
     * @param head the name of the head; training rejects an unknown name
     */
    public EarlyStopping head(String head) {
        return new EarlyStopping(monitor.ofHead(head), patience, minDelta, keepLast);
    }

    /**
     * Sets the number of consecutive epochs without an improvement after which the training stops.
     * Default: 3.
     *
     * @param epochs at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public EarlyStopping patience(int epochs) {
        Arguments.atLeast("patience", epochs, 1);
        return new EarlyStopping(monitor, epochs, minDelta, keepLast);
    }

    /**
     * Sets the smallest change that counts as an improvement for the patience. The weights that are
     * restored are those of the best epoch, however small its lead. Default: 0.
     *
     * @param minDelta at least 0
     * @throws IllegalArgumentException if it is not a finite number of at least 0
     */
    public EarlyStopping minDelta(double minDelta) {
        Arguments.atLeast("minDelta", minDelta, 0);
        return new EarlyStopping(monitor, patience, minDelta, keepLast);
    }

    /** Keeps the weights of the last epoch instead of restoring those of the best epoch. */
    public EarlyStopping keepLast() {
        return new EarlyStopping(monitor, patience, minDelta, true);
    }

    /** Returns the metric, and the head that it belongs to. */
    public Monitor monitor() {
        return monitor;
    }

    /** Returns the number of epochs without an improvement after which the training stops. */
    public int patience() {
        return patience;
    }

    /** Returns the smallest change that counts as an improvement. */
    public double minDelta() {
        return minDelta;
    }

    /** Returns whether the weights of the last epoch are kept. */
    public boolean keepsLast() {
        return keepLast;
    }

    /** Returns the options, without those that are not set. */
    @Override
    public String toString() {
        return "EarlyStopping("
                + monitor
                + ", patience="
                + patience
                + (minDelta == 0 ? "" : ", minDelta=" + minDelta)
                + (keepLast ? ", keepLast" : "")
                + ")";
    }
}
