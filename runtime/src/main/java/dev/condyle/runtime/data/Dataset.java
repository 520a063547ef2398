package dev.condyle.runtime.data;

import java.util.List;

/**
 * Examples in a fixed order. Safe for use by several threads at once.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public interface Dataset<I, L> {

    /** The number of examples. */
    int size();

    /**
     * The input of an example, from 0 to {@code size() - 1}; it may be read from a file each time.
     */
    I input(int index);

    /** The label of an example. */
    L label(int index);

    /** What a message calls an example: the name of its file, or "example 17". */
    default String describe(int index) {
        return "example " + index;
    }

    /**
     * Examples in memory.
     *
     * @param inputs the inputs
     * @param labels the label of each
     * @throws IllegalArgumentException if there are not as many inputs as labels, or one is null
     */
    static <I, L> Dataset<I, L> of(List<? extends I> inputs, List<? extends L> labels) {
        return InMemory.of(inputs, labels);
    }

    /**
     * Some of the examples, in the given order. An example keeps its description.
     *
     * @param indices the indices of the examples in this data set
     * @throws IndexOutOfBoundsException if an index is not in this data set
     */
    default Dataset<I, L> subset(int... indices) {
        return new Subset<>(this, indices);
    }

    /**
     * Divides the examples at random so that each label has the same share in both parts, as
     * scikit-learn's {@code train_test_split(stratify=labels)}. The test part has {@code round(size
     * * testFraction)} examples, as far as every label that has two or more is in both parts. The
     * same data, fraction and seed give the same parts; both keep the order of the data set.
     *
     * @param testFraction the share of the test part, between 0 and 1
     * @param seed the seed of the random choice
     * @throws IllegalArgumentException if the fraction is not between 0 and 1, or there are fewer
     *     than 2 examples
     */
    default Split<I, L> split(double testFraction, long seed) {
        return StratifiedSplit.of(this, testFraction, seed);
    }
}
