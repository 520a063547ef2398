package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.stream.IntStream;

/**
 * Two parts of a data set that share no example.
 *
 * @param training the training part
 * @param test the test part
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public record Split<I, L>(Dataset<I, L> training, Dataset<I, L> test) {

    /** Returns the split whose test part contains the marked examples. */
    static <I, L> Split<I, L> of(Dataset<I, L> data, boolean[] test) {
        int[] testing = IntStream.range(0, test.length).filter(i -> test[i]).toArray();
        int[] training = IntStream.range(0, test.length).filter(i -> !test[i]).toArray();
        return new Split<>(data.subset(training), data.subset(testing));
    }

    static void checkFraction(double testFraction) {
        Arguments.between("testFraction", testFraction, 0, 1);
    }

    /**
     * Returns the label of an example.
     *
     * @throws DataException if the label is null
     */
    static <L> L label(Dataset<?, L> data, int example) {
        L label = data.label(example);
        if (label == null) {
            throw new DataException("The label of " + data.describe(example) + " is null.");
        }
        return label;
    }
}
