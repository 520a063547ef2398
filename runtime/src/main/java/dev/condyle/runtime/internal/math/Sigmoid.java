package dev.condyle.runtime.internal.math;

/** Computes sigmoid probabilities and binary cross-entropies in double precision. */
public final class Sigmoid {

    private Sigmoid() {}

    /** Returns 1 / (1 + exp(−x)). */
    public static double of(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Returns the logit of a probability: ln(p / (1 − p)), the inverse of the sigmoid. */
    public static double logit(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    /** Returns whether the sigmoid of a logit is above a threshold between 0 and 1. */
    public static boolean isAbove(double x, double threshold) {
        return x > logit(threshold);
    }

    /**
     * Returns the binary cross-entropy of a logit: −y·ln σ(x) − (1 − y)·ln(1 − σ(x)).
     *
     * @param x the logit
     * @param y the target, from 0 to 1
     */
    public static double loss(double x, double y) {
        // ln(1 + exp(x)) − x·y, without overflow
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - x * y;
    }
}
