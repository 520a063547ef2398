package dev.condyle.runtime.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/**
 * A labelled data set with a fixed order. Implementations must be thread-safe.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public interface Dataset<I, L> {

    /**
     * Returns a data set of examples in memory. The lists are copied, but not the inputs
     * themselves, which must not be modified.
     *
     * @param inputs the inputs
     * @param labels one label per input
     * @throws DataException if the numbers of inputs and labels differ, or an element is null
     */
    static <I, L> Dataset<I, L> of(List<? extends I> inputs, List<? extends L> labels) {
        return new MemoryDataset<>(inputs, labels);
    }

    /**
     * Returns a data set of examples in memory with labels computed by a function. The collection
     * is copied, but not the inputs themselves, which must not be modified.
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
     * Returns a data set in memory with labels computed from the inputs of a stream. The stream is
     * read to its end.
     *
     * @param inputs the inputs
     * @param label returns the label of an input; called once per input
     * @throws DataException if an input or a label is null
     */
    static <I, L> Dataset<I, L> of(
            Stream<? extends I> inputs, Function<? super I, ? extends L> label) {
        return MemoryDataset.labelled(inputs, label);
    }

    /**
     * Returns a data set of examples in memory with soft labels: a probability for each label of an
     * example, such as the shares of the annotators' votes. {@link #label} returns the most
     * probable label. The collections are copied, but not the inputs themselves, which must not be
     * modified.
     *
     * @param inputs the inputs
     * @param probabilities one map per input. Labels that are not in the map have probability 0.
     *     The sum must be 1 within 0.001; the probabilities are divided by it.
     * @throws DataException if the numbers of inputs and maps differ, an element is null, a
     *     probability is negative or not finite, or a sum is not 1
     */
    static <I, L> Dataset<I, L> ofProbabilities(
            List<? extends I> inputs, List<? extends Map<? extends L, Double>> probabilities) {
        return SoftDataset.of(inputs, probabilities);
    }

    /** Returns the number of examples. */
    int size();

    /**
     * Returns the input of an example. It may be read from a file on every call.
     *
     * @param index the example, from 0 to {@code size() - 1}
     */
    I input(int index);

    /** Returns the label of an example. */
    L label(int index);

    /**
     * Returns the probabilities of the labels of an example, or empty if it has only the label
     * {@link #label}. Default: empty. See {@link #ofProbabilities}.
     *
     * <p>Training uses them instead of the label. The sum is 1, and labels that are not in the map
     * have probability 0. Metrics and splits use {@link #label}, which must be the most probable
     * label.
     */
    default Optional<Map<L, Double>> probabilities(int index) {
        return Optional.empty();
    }

    /**
     * Returns the weight of an example in the training loss, like Keras's and scikit-learn's {@code
     * sample_weight}: a finite number, at least 0. Default: 1. See {@link
     * #weighted(ToDoubleBiFunction)}.
     */
    default double weight(int index) {
        return 1;
    }

    /**
     * Returns this data set with sample weights, which replace its own weights: {@code
     * data.weighted((person, income) -> person.sampleWeight())}. {@link #subset} and {@code split}
     * keep them.
     *
     * @param weight returns the weight of an example: a finite number, at least 0. Called once per
     *     example, which reads the inputs of a data set that is not in memory.
     * @throws DataException if a weight is out of range, or all weights are 0
     */
    default Dataset<I, L> weighted(ToDoubleBiFunction<? super I, ? super L> weight) {
        return WeightedDataset.of(this, weight);
    }

    /**
     * Returns this data set with sample weights, which replace its own weights. {@link #subset} and
     * {@code split} keep them.
     *
     * @param weights one finite number, at least 0, per example
     * @throws DataException if the number of weights is not that of the examples, a weight is out
     *     of range, or all weights are 0
     */
    default Dataset<I, L> weighted(double... weights) {
        return WeightedDataset.of(this, weights.clone());
    }

    /** Returns the name of an example in messages: the name of its file, or "example 17". */
    default String describe(int index) {
        return "example " + index;
    }

    /**
     * Returns the examples at the given indices, in that order. Their weights, probabilities and
     * descriptions are those of this data set.
     *
     * @param indices the indices, from 0 to {@code size() - 1}; an index may occur more than once
     * @throws IndexOutOfBoundsException if an index is out of range
     */
    default Dataset<I, L> subset(int... indices) {
        return new Subset<>(this, indices.clone());
    }

    /**
     * Splits the data set randomly into a training and a test part, stratified by label: each label
     * has about the same proportion in both parts. The same seed produces the same split on every
     * machine. Both parts keep the order of this data set.
     *
     * <p>The test part has {@code size() * testFraction} examples, rounded to the nearest integer.
     * The number per label is rounded down; then the labels with the largest remainders receive one
     * more example each until the total is reached. A label with at least two examples has at least
     * one in each part, even if the total is then missed. A label with a single example is in the
     * training part, unless such labels are values rather than classes; then they are split
     * together at random. They are values if they are sets, if they are numbers of type {@code
     * Double} and more than 5% of the examples have one, or if more than half of the examples have
     * one.
     *
     * @param testFraction the size of the test part, above 0 and below 1
     * @param seed any number
     * @throws IllegalArgumentException if the fraction is out of range
     * @throws DataException if one part would be empty
     */
    default Split<I, L> split(double testFraction, long seed) {
        return StratifiedSplit.of(this, testFraction, seed);
    }

    /**
     * Splits the examples randomly into two parts that share no group: all examples of a patient, a
     * day or a house are in the same part. Without groups, the test part would contain examples
     * that are almost identical to training examples. The same seed produces the same split. Both
     * parts keep the order of this data set.
     *
     * <p>Each label has about the same proportion in both parts, as far as whole groups allow. The
     * algorithm visits the groups in random order and moves a group to the other part if that
     * lowers the following sum over the labels, until no move lowers it: the squared deviation from
     * the target number, divided by the number of examples with that label.
     *
     * @param testFraction the approximate size of the test part, above 0 and below 1
     * @param seed any number
     * @param group returns the group of an input, compared by {@code equals}
     * @throws IllegalArgumentException if the fraction is not between 0 and 1
     * @throws DataException if a group is null, or there are fewer than two
     */
    default Split<I, L> split(double testFraction, long seed, Function<? super I, ?> group) {
        return GroupSplit.of(this, testFraction, seed, group);
    }
}
