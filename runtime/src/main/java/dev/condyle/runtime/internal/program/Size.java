package dev.condyle.runtime.internal.program;

/**
 * A size that may depend on the number of examples N: {@code constant + perExample * N}.
 *
 * @param constant the part that does not depend on N
 * @param perExample the factor of N
 */
public record Size(long constant, long perExample) {

    /** Returns a size that does not depend on the number of examples. */
    public static Size of(long constant) {
        return new Size(constant, 0);
    }

    /** Returns whether the size does not depend on the number of examples. */
    public boolean isFixed() {
        return perExample == 0;
    }

    /** Returns the size for a number of examples. */
    public long at(long examples) {
        return constant + perExample * examples;
    }

    /**
     * Returns the size.
     *
     * @throws IllegalStateException if it depends on the number of examples
     */
    public long fixed() {
        if (!isFixed()) {
            throw new IllegalStateException(this + " depends on the number of examples.");
        }
        return constant;
    }

    /**
     * Returns the size that has one value for a number of examples and another value for one more.
     */
    static Size between(long value, long examples, long valueOfOneMore) {
        long slope = valueOfOneMore - value;
        return new Size(value - slope * examples, slope);
    }

    @Override
    public String toString() {
        if (isFixed()) {
            return Long.toString(constant);
        }
        String product = perExample == 1 ? "N" : perExample + "N";
        return constant == 0 ? product : product + " + " + constant;
    }
}
