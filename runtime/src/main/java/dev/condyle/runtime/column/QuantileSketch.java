package dev.condyle.runtime.column;

/** Takes numbers one by one and gives the bounds of buckets that hold equally many of them. */
interface QuantileSketch {

    /** Takes a finite number. */
    void add(double value);

    /** Bounds of at most so many buckets, strictly ascending; none where there is no number. */
    double[] bounds(int buckets);
}
