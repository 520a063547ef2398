package dev.condyle.runtime.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * Checks arguments. Each method returns the value, or throws an {@link IllegalArgumentException}
 * that contains the name of the argument, its range and the value. NaN is never in range.
 */
public final class Arguments {

    private Arguments() {}

    /** Requires an integer of at least {@code least}. */
    public static int atLeast(String name, int value, int least) {
        return (int) atLeast(name, (long) value, least);
    }

    /** Requires an integer of at least {@code least}. */
    public static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw outside(name, "at least " + least, value);
        }
        return value;
    }

    /** Requires a finite number of at least {@code least}. */
    public static double atLeast(String name, double value, double least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw outside(name, "a finite number of at least " + text(least), value);
        }
        return value;
    }

    /** Requires a finite number above {@code bound}. */
    public static double above(String name, double value, double bound) {
        if (!(value > bound) || Double.isInfinite(value)) {
            throw outside(name, "a finite number above " + text(bound), value);
        }
        return value;
    }

    /** Requires a finite number above {@code bound}. */
    public static float above(String name, float value, float bound) {
        if (!(value > bound) || Float.isInfinite(value)) {
            throw outside(name, "a finite number above " + text(bound), value);
        }
        return value;
    }

    /** Requires a number above {@code bound} and at most {@code most}. */
    public static double aboveUpTo(String name, double value, double bound, double most) {
        if (!(value > bound && value <= most)) {
            throw outside(name, "above " + text(bound) + " and at most " + text(most), value);
        }
        return value;
    }

    /** Requires a number between two bounds, exclusive. */
    public static double between(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw outside(name, "above " + text(low) + " and below " + text(high), value);
        }
        return value;
    }

    /** Requires a number that is neither NaN nor infinite. */
    public static float finite(String name, float value) {
        if (!Float.isFinite(value)) {
            throw outside(name, "finite", value);
        }
        return value;
    }

    /** Requires an integer from {@code least} to {@code most}, inclusive. */
    public static long within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw outside(name, "from " + least + " to " + most, value);
        }
        return value;
    }

    /** Requires a number from 0 to 1, inclusive. */
    public static double proportion(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw outside(name, "from 0 to 1", value);
        }
        return value;
    }

    /** Requires a number from 0 (inclusive) to 1 (exclusive). */
    public static double fraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw outside(name, "at least 0 and below 1", value);
        }
        return value;
    }

    /** Requires a value that is not null. */
    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be set");
        }
        return value;
    }

    private static IllegalArgumentException outside(String name, String range, Object value) {
        return new IllegalArgumentException(name + " must be " + range + ", not " + value);
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
