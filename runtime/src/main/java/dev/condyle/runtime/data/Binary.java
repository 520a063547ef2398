package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;

/**
 * The target of a head that chooses one of two classes with a single logit. The probability of the
 * second class, the positive one, is the sigmoid of the logit; the loss is the binary
 * cross-entropy.
 *
 * @param labels the two classes
 * @param smoothing the label smoothing s, from 0 to below 1: training is towards y·(1 − s) + s/2
 *     instead of y
 * @param focal the exponent γ of the focal loss, at least 0: (1 − p)^γ multiplies the loss, where p
 *     is the probability of the correct class; 0 for the cross-entropy
 * @param threshold the positive class is predicted if its probability is above the threshold;
 *     between 0 and 1
 * @param <C> the type of a class
 */
public record Binary<C>(Labels<C> labels, double smoothing, double focal, double threshold)
        implements SingleLabel<C> {

    /** The default threshold. */
    static final double DEFAULT_THRESHOLD = 0.5;

    /**
     * Checks the number of classes and the ranges.
     *
     * @throws IllegalArgumentException if there are not exactly two classes, or a number is out of
     *     range
     */
    public Binary {
        Objects.requireNonNull(labels, "labels");
        if (labels.size() != 2) {
            throw new IllegalArgumentException(
                    "A binary head requires exactly two classes, not "
                            + labels.size()
                            + ": "
                            + labels.names());
        }
        Arguments.fraction("smoothing", smoothing);
        Arguments.atLeast("focal", focal, 0);
        Arguments.between("threshold", threshold, 0, 1);
    }

    /** Sets the label smoothing. Default: 0. */
    public Binary<C> smoothing(double smoothing) {
        return new Binary<>(labels, smoothing, focal, threshold);
    }

    /** Sets the exponent of the focal loss. Default: 0. */
    public Binary<C> focal(double focal) {
        return new Binary<>(labels, smoothing, focal, threshold);
    }

    /** Sets the threshold. Default: 0.5. */
    public Binary<C> threshold(double threshold) {
        return new Binary<>(labels, smoothing, focal, threshold);
    }

    /** Returns 1. */
    @Override
    public int logits() {
        return 1;
    }
}
