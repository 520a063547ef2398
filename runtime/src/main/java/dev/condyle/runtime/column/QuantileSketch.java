package dev.condyle.runtime.column;

/** Computes the boundaries of buckets of equal size from a stream of numbers. */
interface QuantileSketch {

    /** Adds a finite number. */
    void add(double value);

    /**
     * Returns the boundaries of at most {@code buckets} buckets in ascending order; empty if there
     * are no numbers.
     */
    double[] bounds(int buckets);
}
