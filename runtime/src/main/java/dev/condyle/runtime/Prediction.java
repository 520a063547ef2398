package dev.condyle.runtime;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.internal.math.Softmax;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A classifier's prediction for one input. Immutable.
 *
 * @param <L> the type of a label
 */
public final class Prediction<L> {

    /**
     * A label and its probability.
     *
     * @param label the label
     * @param probability the probability, from 0 to 1
     * @param <L> the type of a label
     */
    public record Scored<L>(L label, float probability) {

        /** Returns the label and its probability, such as {@code SEVEN 0.9981}. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.4f", label, probability);
        }
    }

    private final Labels<L> labels;
    private final float[] logits;
    private final float[] probabilities;
    private final int best;

    private Prediction(Labels<L> labels, float[] logits, int best) {
        this.labels = labels;
        this.logits = logits;
        this.best = best;
        probabilities = Softmax.probabilities(logits);
    }

    /**
     * Returns the prediction for a row of logits. Probabilities are the softmax of the logits.
     *
     * @param labels the classes
     * @param logits one logit per class, before softmax
     * @throws IllegalArgumentException if the number of logits differs from the number of classes,
     *     or a logit is not finite
     */
    public static <L> Prediction<L> ofLogits(Labels<L> labels, float[] logits) {
        if (logits.length != labels.size()) {
            throw new IllegalArgumentException(
                    "Expected one logit for each of the "
                            + labels.size()
                            + " classes, got "
                            + logits.length
                            + ".");
        }
        int best = 0;
        for (int i = 0; i < logits.length; i++) {
            if (!Float.isFinite(logits[i])) {
                throw new IllegalArgumentException(
                        "The network returned the logit "
                                + logits[i]
                                + " for "
                                + labels.names().get(i)
                                + ". Its weights have diverged; train again with a lower learning"
                                + " rate.");
            }
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return new Prediction<>(labels, logits.clone(), best);
    }

    /** Returns the most probable label; the first one if several are equally probable. */
    public L label() {
        return labels.values().get(best);
    }

    /** Returns the probability of {@link #label()}, from 0 to 1. */
    public float probability() {
        return probabilities[best];
    }

    /**
     * Returns the probability of a label, from 0 to 1.
     *
     * @throws IllegalArgumentException if the label is unknown
     */
    public float probability(L label) {
        return probabilities[labels.indexOf(label)];
    }

    /** Returns a copy of the probabilities, in the order of the labels. They sum to 1. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /**
     * Returns the most probable labels in descending order; the first is {@link #label()}. Ties are
     * listed in label order. If two probabilities round to the same number, their logits decide.
     *
     * @param k the number of labels to return, at least 1; if there are fewer labels, all are
     *     returned
     * @throws IllegalArgumentException if k is below 1
     */
    public List<Scored<L>> top(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        // Sorted by logit: different logits may round to the same probability. "0.0 - x" instead
        // of "-x", so that 0.0 and -0.0 compare as equal.
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> 0.0 - logits[i]))
                .limit(k)
                .map(i -> new Scored<>(labels.values().get(i), probabilities[i]))
                .toList();
    }

    /** Returns whether the labels and all probabilities are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction<?> prediction
                && best == prediction.best
                && labels.values().equals(prediction.labels.values())
                && Arrays.equals(probabilities, prediction.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * labels.values().hashCode() + Arrays.hashCode(probabilities);
    }

    /** Returns the most probable label and its probability, such as {@code SEVEN 0.9981}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.4f", labels.names().get(best), probabilities[best]);
    }
}
