package dev.condyle.runtime.data;

import java.util.stream.IntStream;

/**
 * Two parts of a data set that share no example.
 *
 * @param training what to learn from
 * @param test what to be measured on
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public record Split<I, L>(Dataset<I, L> training, Dataset<I, L> test) {

    /** The examples that are marked as those to test with, and the others. */
    static <I, L> Split<I, L> of(Dataset<I, L> data, boolean[] test) {
        int[] testing = IntStream.range(0, test.length).filter(i -> test[i]).toArray();
        int[] training = IntStream.range(0, test.length).filter(i -> !test[i]).toArray();
        return new Split<>(data.subset(training), data.subset(testing));
    }

    static void checkFraction(double testFraction) {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException(
                    "testFraction must be above 0 and below 1, not " + testFraction);
        }
    }

    /** The label of an example, which must not be null. */
    static <L> L label(Dataset<?, L> data, int example) {
        L label = data.label(example);
        if (label == null) {
            throw new DataException("The label of " + data.describe(example) + " is null.");
        }
        return label;
    }
}
