package dev.condyle.runtime.data;

/**
 * A data set in two parts that have no example in common.
 *
 * @param training the examples to train on
 * @param test the examples to test with
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public record Split<I, L>(Dataset<I, L> training, Dataset<I, L> test) {}
