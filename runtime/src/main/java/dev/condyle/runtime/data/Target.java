package dev.condyle.runtime.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a head predicts. The target determines the type of a label, the number of logits, the loss
 * and the metrics. Implementations are immutable.
 *
 * <p>A label is encoded as {@link #width} numbers for the loss. NaN marks a missing label.
 *
 * @param <C> the type of a label of the head
 */
public sealed interface Target<C> permits SingleLabel, MultiLabel, Regression {

    /** Returns the number of logits of the head. */
    int logits();

    /** Returns the number of numbers that encode a label. */
    int width();

    /**
     * Encodes a label.
     *
     * @param label the label
     * @param into the array to write to
     * @param at the index of the first of {@link #width} numbers
     * @throws IllegalArgumentException if the label is null or invalid; the message contains the
     *     label and what is expected
     */
    void encode(C label, float[] into, int at);

    /** Returns the classes; empty for regression. */
    Optional<Labels<?>> classes();

    /** Returns the names of the classes or outputs, as used in reports and in saved models. */
    default List<String> names() {
        return classes().orElseThrow().names();
    }

    /**
     * Returns this target with the state that it learns from the labels of the training data, such
     * as their mean and standard deviation. A target that has learned, or that has nothing to
     * learn, returns itself.
     *
     * @param labels the labels of the training data, without missing ones
     * @throws IllegalArgumentException if a label is invalid
     */
    default Target<C> learned(Stream<? extends C> labels) {
        return this;
    }

    /**
     * Returns whether the labels are known, and with them the number of logits. Labels that are
     * learned are unknown before the first training.
     */
    default boolean areLabelsKnown() {
        return !areLabelsLearned() || !names().isEmpty();
    }

    /** Returns whether the labels come from the training data; see {@link Labels#areLearned}. */
    default boolean areLabelsLearned() {
        return classes().filter(Labels::areLearned).isPresent();
    }

    /**
     * Returns this target with the names of the labels of a saved model, if they are learned from
     * data; otherwise this target.
     *
     * @throws IllegalArgumentException if there are fewer than two names, or a name is blank or
     *     occurs twice
     */
    default Target<C> withNames(List<String> names) {
        return this;
    }

    /**
     * Returns the target of a head that chooses one of several classes, whose names are learned
     * from the training data.
     */
    static MultiClass<String> learned() {
        return multiClass(LabelSets.ofData());
    }

    /**
     * Returns the target of a head that chooses any number of classes, whose names are learned from
     * the training data.
     */
    static MultiLabel<String> learnedSet() {
        return multiLabel(LabelSets.ofData());
    }

    /** Returns the target of a head that chooses one of several classes. */
    static <C> MultiClass<C> multiClass(Labels<C> labels) {
        return new MultiClass<>(labels, 0, 0);
    }

    /**
     * Returns the target of a head that chooses one of two classes, with a single logit.
     *
     * @param labels the two classes; the second one is the positive class
     * @throws IllegalArgumentException if there are not exactly two classes
     */
    static <C> Binary<C> binary(Labels<C> labels) {
        return new Binary<>(labels, 0, 0, Binary.DEFAULT_THRESHOLD);
    }

    /** Returns the target of a head that predicts true or false. */
    static Binary<Boolean> binary() {
        return binary(LabelSets.ofBooleans());
    }

    /**
     * Returns the target of a head that chooses any number of classes. A label is the {@link Set}
     * of the classes of an example.
     */
    static <C> MultiLabel<C> multiLabel(Labels<C> labels) {
        return MultiLabel.of(labels);
    }

    /**
     * Returns the target of a head that chooses one of several ordered classes.
     *
     * @param labels the classes, from the lowest to the highest
     */
    static <C> Ordinal<C> ordinal(Labels<C> labels) {
        return new Ordinal<>(labels);
    }

    /** Returns the target of a head that predicts a number. */
    static Regression<Double> regression() {
        return regression("value");
    }

    /**
     * Returns the target of a head that predicts a number.
     *
     * @param output the name of the number in reports
     */
    static Regression<Double> regression(String output) {
        return Regression.of(List.of(output), value -> new double[] {value}, values -> values[0]);
    }

    /**
     * Returns the target of a head that predicts several numbers.
     *
     * @param outputs the names of the numbers
     * @param numbers returns the numbers of a label, in the order of the names
     * @param label returns the label with the given numbers
     */
    static <T> Regression<T> regression(
            String[] outputs, Function<T, double[]> numbers, Function<double[], T> label) {
        return Regression.of(List.of(outputs), numbers, label);
    }
}
