package dev.condyle.runtime.internal.transfer;

/**
 * The features of one example.
 *
 * @param rows where they are
 * @param row the number of the example
 */
record CachedFeature(FeatureRows rows, int row) {}
