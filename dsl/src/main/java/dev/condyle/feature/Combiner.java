package dev.condyle.feature;

/** How the vectors of several categories become one. Weights w multiply the vectors. */
public enum Combiner {
    /** Their sum divided by the sum of w. */
    MEAN,
    /** Their sum. */
    SUM,
    /** Their sum divided by the square root of the sum of w². */
    SQRTN
}
