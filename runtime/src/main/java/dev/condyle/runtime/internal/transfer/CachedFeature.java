package dev.condyle.runtime.internal.transfer;

/**
 * The features of one example.
 *
 * @param rows the cached features of the data set
 * @param row the index of the example
 */
record CachedFeature(FeatureRows rows, int row) {}
