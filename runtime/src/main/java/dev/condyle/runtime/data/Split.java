package dev.condyle.runtime.data;

/**
 * Two parts of a data set that share no example.
 *
 * @param training what to learn from
 * @param test what to be measured on
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public record Split<I, L>(Dataset<I, L> training, Dataset<I, L> test) {}
