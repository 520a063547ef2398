package dev.condyle.runtime.internal.text;

/** Refuses numbers out of range, NaN among them, by the name of the argument. */
public final class Range {

    private Range() {}

    public static void above(String name, double value, double bound) {
        if (!(value > bound) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above " + bound + ", not " + value);
        }
    }

    public static void from(String name, double value, double least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " must be at least " + least + ", not " + value);
        }
    }

    /** The lower bound is allowed, the upper is not. */
    public static void within(String name, double value, double least, double bound) {
        if (!(value >= least && value < bound)) {
            throw new IllegalArgumentException(
                    name + " must be from " + least + " to below " + bound + ", not " + value);
        }
    }
}
