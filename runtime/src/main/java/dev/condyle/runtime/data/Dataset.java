package dev.condyle.runtime.data;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A labelled data set with a fixed order. Implementations must be thread-safe.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public interface Dataset<I, L> {

    /**
     * Examples in memory. The lists are copied, but not the inputs themselves, which must not be
     * modified.
     *
     * @param inputs the inputs
     * @param labels a label for each of them
     * @throws DataException if there are not as many labels as inputs, or one is null
     */
    static <I, L> Dataset<I, L> of(List<? extends I> inputs, List<? extends L> labels) {
        return new MemoryDataset<>(inputs, labels);
    }

    /**
     * Examples in memory, each with a label computed by a function. The collection is copied, but
     * not the inputs themselves, which must not be modified.
     *
     * @param inputs the inputs
     * @param label returns the label of an input; called once per input
     * @throws DataException if an input or a label is null
     */
    static <I, L> Dataset<I, L> of(
            Collection<? extends I> inputs, Function<? super I, ? extends L> label) {
        return of(inputs.stream(), label);
    }

    /**
     * The same of a stream, which is read to its end and kept in memory.
     *
     * @throws DataException if an input or a label is null
     */
    static <I, L> Dataset<I, L> of(
            Stream<? extends I> inputs, Function<? super I, ? extends L> label) {
        return MemoryDataset.labelled(inputs, label);
    }

    /** Returns the number of examples. */
    int size();

    /**
     * The input of an example, from 0 to {@code size() - 1}; it may be read from a file each time.
     */
    I input(int index);

    /** Returns the label of an example. */
    L label(int index);

    /** Returns the name of an example in messages: the name of its file, or "example 17". */
    default String describe(int index) {
        return "example " + index;
    }

    /**
     * Some of these examples, in the order of the indices. Messages call them what they are called
     * here.
     *
     * @param indices from 0 to {@code size() - 1}; one may stand there more than once
     * @throws IndexOutOfBoundsException if there is no such example
     */
    default Dataset<I, L> subset(int... indices) {
        return new Subset<>(this, indices.clone());
    }

    /**
     * Splits the examples at random into two parts, with each label in both parts in the same
     * proportion. The same seed gives the same split, on every machine; both parts keep the order
     * of this data set.
     *
     * <p>The test part has {@code size() * testFraction} examples, rounded to the nearest number.
     * Each label's share is rounded down, and the labels that lost most get one more until the
     * number is reached. A label with two examples or more has at least one in each part, even
     * where the number is then missed; a label with one has it in the training part.
     *
     * @param testFraction the size of the test part, above 0 and below 1
     * @param seed any number
     * @throws IllegalArgumentException if the fraction is not between 0 and 1
     * @throws DataException if one part would be empty
     */
    default Split<I, L> split(double testFraction, long seed) {
        return StratifiedSplit.of(this, testFraction, seed);
    }

    /**
     * Splits the examples at random into two parts that share no group: all examples of a patient,
     * a day or a house are in the same part. Otherwise the test part contains examples that are
     * almost the same as training examples. The same seed gives the same split; both parts keep the
     * order of this data set.
     *
     * <p>Each label is in both parts about in the same proportion, as well as whole groups allow:
     * the groups are gone through in a random order, and each moves where it lowers the sum, over
     * the labels, of the squared deviation from the wanted number divided by the number of the
     * label's examples, until no move lowers it.
     *
     * @param testFraction the size of the test part, above 0 and below 1; about kept
     * @param seed any number
     * @param group returns the group of an input, compared by {@code equals}
     * @throws IllegalArgumentException if the fraction is not between 0 and 1
     * @throws DataException if a group is null, or there are fewer than two
     */
    default Split<I, L> split(double testFraction, long seed, Function<? super I, ?> group) {
        return GroupSplit.of(this, testFraction, seed, group);
    }
}
