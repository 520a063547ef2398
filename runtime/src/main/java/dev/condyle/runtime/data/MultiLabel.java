package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The target of a head that chooses any number of classes. The head has a logit per class, whose
 * sigmoid is the probability of that class; the loss is the binary cross-entropy, averaged over the
 * classes.
 *
 * @param labels the classes
 * @param smoothing the label smoothing s, from 0 to below 1: training is towards y·(1 − s) + s/2
 *     instead of y
 * @param focal the exponent γ of the focal loss, at least 0: (1 − p)^γ multiplies the loss of a
 *     class, where p is the probability of the correct answer; 0 for the cross-entropy
 * @param thresholds the threshold of each class, between 0 and 1: a class is predicted if its
 *     probability is above its threshold
 * @param <C> the type of a class
 */
public record MultiLabel<C>(
        Labels<C> labels, double smoothing, double focal, List<Double> thresholds)
        implements Target<Set<C>> {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range, or the number of thresholds
     *     differs from the number of classes
     */
    public MultiLabel {
        Objects.requireNonNull(labels, "labels");
        Arguments.fraction("smoothing", smoothing);
        Arguments.atLeast("focal", focal, 0);
        thresholds = List.copyOf(thresholds);
        if (thresholds.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "There must be a threshold for each of the "
                            + labels.size()
                            + " classes, not "
                            + thresholds.size()
                            + ".");
        }
        for (int i = 0; i < thresholds.size(); i++) {
            Arguments.between("threshold of " + labels.names().get(i), thresholds.get(i), 0, 1);
        }
    }

    static <C> MultiLabel<C> of(Labels<C> labels) {
        return new MultiLabel<>(
                labels, 0, 0, Collections.nCopies(labels.size(), Binary.DEFAULT_THRESHOLD));
    }

    /** Sets the label smoothing. Default: 0. */
    public MultiLabel<C> smoothing(double smoothing) {
        return new MultiLabel<>(labels, smoothing, focal, thresholds);
    }

    /** Sets the exponent of the focal loss. Default: 0. */
    public MultiLabel<C> focal(double focal) {
        return new MultiLabel<>(labels, smoothing, focal, thresholds);
    }

    /** Sets the thresholds of all classes. Default: 0.5 each. */
    public MultiLabel<C> thresholds(List<Double> thresholds) {
        return new MultiLabel<>(labels, smoothing, focal, thresholds);
    }

    /**
     * Sets the same threshold for all classes.
     *
     * @throws IllegalArgumentException if it is out of range
     * @throws IllegalStateException if the labels are not known yet
     */
    public MultiLabel<C> threshold(double threshold) {
        if (!areLabelsKnown()) {
            throw new IllegalStateException(
                    "The labels have not been learned yet. Call fit before you set their thresholds, or"
                            + " load a saved model.");
        }
        return thresholds(Collections.nCopies(labels.size(), threshold));
    }

    /**
     * Sets the threshold of one class.
     *
     * @throws IllegalArgumentException if the class is unknown, or the threshold is out of range
     */
    public MultiLabel<C> threshold(C label, double threshold) {
        List<Double> changed = new ArrayList<>(thresholds);
        changed.set(labels.indexOf(label), threshold);
        return thresholds(changed);
    }

    /** Returns the number of classes. */
    @Override
    public int logits() {
        return labels.size();
    }

    /** Returns the number of classes: a label is encoded as a multi-hot vector. */
    @Override
    public int width() {
        return labels.size();
    }

    @Override
    public void encode(Set<C> label, float[] into, int at) {
        if (label == null) {
            throw new IllegalArgumentException(
                    "The set of labels is null. Use an empty set for an example without labels.");
        }
        Arrays.fill(into, at, at + width(), 0);
        for (C each : label) {
            into[at + labels.indexOf(each)] = 1;
        }
    }

    @Override
    public MultiLabel<C> withNames(List<String> names) {
        return with(labels.withNames(names));
    }

    @Override
    public MultiLabel<C> learned(Stream<? extends Set<C>> examples) {
        return with(labels.learned(examples.flatMap(Set::stream)));
    }

    private MultiLabel<C> with(Labels<C> other) {
        return other == labels ? this : of(other).smoothing(smoothing).focal(focal);
    }

    @Override
    public Optional<Labels<?>> classes() {
        return Optional.of(labels);
    }
}
