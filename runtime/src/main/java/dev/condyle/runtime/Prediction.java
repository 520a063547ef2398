package dev.condyle.runtime;

import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.internal.math.OrdinalProbabilities;
import dev.condyle.runtime.internal.math.Sigmoid;
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
    private final float[] probabilities;
    private final double[] scores; // have the order of the probabilities, without their rounding
    private final int best;

    private Prediction(Labels<L> labels, float[] probabilities, double[] scores, int best) {
        this.labels = labels;
        this.probabilities = probabilities;
        this.scores = scores;
        this.best = best;
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
            Logits.requireFinite(logits[i], labels.names().get(i));
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        double[] scores = IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).toArray();
        return new Prediction<>(labels, Softmax.probabilities(logits), scores, best);
    }

    /**
     * Creates the prediction of a binary head, by sigmoid. The label is the positive class if its
     * probability is above the threshold.
     *
     * @param target the target of the head
     * @param logits the only logit
     * @throws IllegalArgumentException if there is not exactly one logit, or it is not finite
     */
    public static <L> Prediction<L> ofBinary(Binary<L> target, float[] logits) {
        Logits.check(logits, target);
        double positive = Sigmoid.of(logits[0]);
        double[] scores = {-logits[0], logits[0]};
        float[] probabilities = {(float) Sigmoid.of(-logits[0]), (float) positive};
        int best = Sigmoid.isAbove(logits[0], target.threshold()) ? 1 : 0;
        return new Prediction<>(target.labels(), probabilities, scores, best);
    }

    /**
     * Creates the prediction of an ordinal head. The label is the class whose index is the number
     * of logits above 0. This is the median of the predicted distribution, not always its most
     * probable class.
     *
     * @param target the target of the head
     * @param logits one number per class except the lowest: the logit of the probability that the
     *     class is at least this one
     * @throws IllegalArgumentException if the number of logits is wrong, or one is not finite
     */
    public static <L> Prediction<L> ofOrdinal(Ordinal<L> target, float[] logits) {
        Logits.check(logits, target);
        double[] scores = OrdinalProbabilities.of(logits, 0, logits.length);
        float[] probabilities = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = (float) scores[i];
        }
        int best = OrdinalProbabilities.rank(logits, 0, logits.length);
        return new Prediction<>(target.labels(), probabilities, scores, best);
    }

    /**
     * Returns the predicted label. Of several classes, it is the most probable one; in a tie, the
     * first. A binary head compares the probability of the positive class with its threshold, and
     * an ordinal head returns the median class.
     */
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
     * Returns the k most probable labels in descending order, ties are in the order of the labels.
     * Probabilities that round to the same number are ordered by their logits.
     *
     * @param k the number of labels, at least 1; all labels if there are fewer
     */
    public List<Scored<L>> top(int k) {
        Arguments.atLeast("k", k, 1);
        // Scores that differ may round to the same probability. Subtraction from 0.0, unlike
        // negation, maps both zeros to the same number.
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> 0.0 - scores[i]))
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

    /** Returns the predicted label and its probability, such as {@code SEVEN 0.9981}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.4f", labels.names().get(best), probabilities[best]);
    }
}
