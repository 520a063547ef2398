package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The target of a head that chooses one of several classes. The head has a logit per class; the
 * probabilities are their softmax, and the loss is the cross-entropy.
 *
 * @param labels the classes
 * @param smoothing the label smoothing s, from 0 to below 1: training is towards y·(1 − s) + s/K
 *     instead of y, with K classes
 * @param focal the exponent γ of the focal loss, at least 0: (1 − p)^γ multiplies the loss of a
 *     class of probability p; 0 for the cross-entropy
 * @param <C> the type of a class
 */
public record MultiClass<C>(Labels<C> labels, double smoothing, double focal)
        implements SingleLabel<C> {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public MultiClass {
        Objects.requireNonNull(labels, "labels");
        Arguments.fraction("smoothing", smoothing);
        Arguments.atLeast("focal", focal, 0);
    }

    /** Sets the label smoothing. Default: 0. */
    public MultiClass<C> smoothing(double smoothing) {
        return new MultiClass<>(labels, smoothing, focal);
    }

    /** Sets the exponent of the focal loss. Default: 0. */
    public MultiClass<C> focal(double focal) {
        return new MultiClass<>(labels, smoothing, focal);
    }

    @Override
    public int logits() {
        return labels.size();
    }

    @Override
    public MultiClass<C> withNames(List<String> names) {
        return with(labels.withNames(names));
    }

    @Override
    public MultiClass<C> learned(Stream<? extends C> examples) {
        return with(labels.learned(examples));
    }

    private MultiClass<C> with(Labels<C> other) {
        return other == labels ? this : new MultiClass<>(other, smoothing, focal);
    }
}
