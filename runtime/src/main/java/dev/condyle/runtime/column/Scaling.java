package dev.condyle.runtime.column;

/**
 * How a number is scaled.
 *
 * @param kind the kind of scaling
 * @param log whether to compute the logarithm first
 * @param scale the factor of {@link Kind#LINEAR}
 * @param offset the term that {@link Kind#LINEAR} adds
 * @param single whether to compute in FLOAT32, as TensorFlow does
 */
record Scaling(Kind kind, boolean log, double scale, double offset, boolean single) {

    private static final double EPSILON = 1e-7;

    // The relative precision of a double, with a margin for a few roundings.
    private static final double ROUNDING = 1e-14;

    /** The kind of scaling. */
    enum Kind {
        LINEAR,
        STANDARD,
        MIN_MAX
    }

    /** Returns the standardisation of Condyle's own semantics. */
    static Scaling standard() {
        return new Scaling(Kind.STANDARD, false, 1, 0, false);
    }

    boolean learns() {
        return kind != Kind.LINEAR;
    }

    /** Returns the value from which the moments are learned. */
    double before(double value) {
        return log ? Math.copySign(Math.log1p(Math.abs(value)), value) : value;
    }

    /** Returns the scaled value. */
    float after(double value, Moments moments) {
        return switch (kind) {
            case LINEAR ->
                    single
                            ? (float) value * (float) scale + (float) offset
                            : (float) (value * scale + offset);
            case STANDARD -> single ? standardSingle(value, moments) : standard(value, moments);
            case MIN_MAX -> minMax(value, moments.min(), moments.max());
        };
    }

    private static float standard(double value, Moments moments) {
        double deviation = Math.sqrt(moments.variance());
        if (deviation <= ROUNDING * Math.abs(moments.mean())) {
            // Divided by epsilon, as in Keras, a new value would outweigh all other columns.
            return 0;
        }
        return (float) ((value - moments.mean()) / Math.max(deviation, EPSILON));
    }

    private static float standardSingle(double value, Moments moments) {
        float deviation = (float) Math.sqrt((float) moments.variance());
        return ((float) value - (float) moments.mean()) / Math.max(deviation, (float) EPSILON);
    }

    private static float minMax(double value, double min, double max) {
        return min == max ? 0 : (float) ((value - min) / (max - min));
    }
}
