package dev.condyle.runtime;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.internal.math.Softmax;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A classifier's prediction for one input. Instances are immutable and thread-safe.
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
     * Creates a prediction from logits, by softmax.
     *
     * @param labels the classes
     * @param logits one number per class, before softmax
     * @throws IllegalArgumentException if there are not as many logits as classes, or one is not
     *     finite
     */
    public static <L> Prediction<L> ofLogits(Labels<L> labels, float[] logits) {
        if (logits.length != labels.size()) {
            throw new IllegalArgumentException(
                    "The number of logits must equal the number of classes, "
                            + labels.size()
                            + ", not "
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
                                + ". The training diverged. Train again with a lower learning"
                                + " rate.");
            }
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return new Prediction<>(labels, logits.clone(), best);
    }

    /** Returns the most probable label; in a tie, the first. */
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

    /** Returns the probabilities in the order of the labels. They sum to 1. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /**
     * Returns the k most probable labels in descending order, starting with {@link #label()}; ties
     * are in the order of the labels. Probabilities that round to the same number are ordered by
     * their logits.
     *
     * @param k the number of labels, at least 1; all labels if there are fewer
     */
    public List<Scored<L>> top(int k) {
        Arguments.atLeast("k", k, 1);
        // Logits that differ may round to the same probability. Subtraction from 0.0, unlike
        // negation, maps both zeros to the same number.
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
