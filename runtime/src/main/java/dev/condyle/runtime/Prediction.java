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
 * What a classifier makes of one input. Immutable.
 *
 * @param <L> the type of a label
 */
public final class Prediction<L> {

    /**
     * A label and its probability.
     *
     * @param label the label
     * @param probability from 0 to 1
     * @param <L> the type of a label
     */
    public record Scored<L>(L label, float probability) {

        /** Such as {@code SEVEN 0.9981}. */
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
     * Takes softmax of the logits.
     *
     * @param labels the classes
     * @param logits a number a class, not passed through softmax
     * @throws IllegalArgumentException if there are not as many logits as classes, or one is not
     *     finite
     */
    public static <L> Prediction<L> ofLogits(Labels<L> labels, float[] logits) {
        if (logits.length != labels.size()) {
            throw new IllegalArgumentException(
                    labels.size() + " classes need as many logits, not " + logits.length);
        }
        int best = 0;
        for (int i = 0; i < logits.length; i++) {
            if (!Float.isFinite(logits[i])) {
                throw new IllegalArgumentException(
                        "The network answered "
                                + logits[i]
                                + " for "
                                + labels.names().get(i)
                                + ": its weights have grown too large. Train it again with a lower"
                                + " learning rate.");
            }
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return new Prediction<>(labels, logits.clone(), best);
    }

    /** The most probable label; of equals the first. */
    public L label() {
        return labels.values().get(best);
    }

    /** The probability of {@link #label()}, from 0 to 1. */
    public float probability() {
        return probabilities[best];
    }

    /**
     * The probability of a label, from 0 to 1.
     *
     * @throws IllegalArgumentException if it is none of the labels
     */
    public float probability(L label) {
        return probabilities[labels.indexOf(label)];
    }

    /** The probabilities in the order of the labels. They add up to 1. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /**
     * The most probable labels, the best first, which is {@link #label()}; equals in the order of
     * the labels. Where probabilities round to the same number, the logits decide.
     *
     * @param k how many, at least 1; where there are fewer labels, all of them
     */
    public List<Scored<L>> top(int k) {
        Arguments.atLeast("k", k, 1);
        // Logits that differ may round to the same probability. The difference, unlike a minus
        // sign, makes one zero of both.
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> 0.0 - logits[i]))
                .limit(k)
                .map(i -> new Scored<>(labels.values().get(i), probabilities[i]))
                .toList();
    }

    /** Whether the labels and all their probabilities are the same. */
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

    /** Such as {@code SEVEN 0.9981}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.4f", labels.names().get(best), probabilities[best]);
    }
}
