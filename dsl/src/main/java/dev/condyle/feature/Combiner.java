package dev.condyle.feature;

/**
 * How the embedding vectors of several categories are combined into one. Each vector is multiplied
 * by the weight w of its category.
 */
public enum Combiner {
    /** Their weighted sum divided by the sum of w. */
    MEAN,
    /** Their weighted sum. */
    SUM,
    /** Their weighted sum divided by the square root of the sum of w². */
    SQRTN
}
