package dev.condyle.runtime.column;

/**
 * How a number is scaled.
 *
 * @param kind by what
 * @param log whether its logarithm is taken first
 * @param scale the factor of {@link Kind#LINEAR}
 * @param offset the summand of {@link Kind#LINEAR}
 * @param single whether all is computed in FLOAT32, as TensorFlow computes it
 */
record Scaling(Kind kind, boolean log, double scale, double offset, boolean single) {

    private static final double EPSILON = 1e-7;

    /** What a number is scaled by. */
    enum Kind {
        LINEAR,
        STANDARD,
        MIN_MAX
    }

    boolean learns() {
        return kind != Kind.LINEAR;
    }

    /** What is learned from. */
    double before(double value) {
        return log ? Math.copySign(Math.log1p(Math.abs(value)), value) : value;
    }

    /** What is written. */
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
        if (moments.variance() == 0) {
            // Over epsilon, as Keras has it, another number would outweigh all other columns.
            return 0;
        }
        double deviation = Math.max(Math.sqrt(moments.variance()), EPSILON);
        return (float) ((value - moments.mean()) / deviation);
    }

    private static float standardSingle(double value, Moments moments) {
        float deviation = (float) Math.sqrt((float) moments.variance());
        return ((float) value - (float) moments.mean()) / Math.max(deviation, (float) EPSILON);
    }

    private static float minMax(double value, double min, double max) {
        return min == max ? 0 : (float) ((value - min) / (max - min));
    }
}
