package dev.condyle.runtime;

import dev.condyle.runtime.data.Labels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a classifier answers to one input. Immutable.
 *
 * @param <L> the type of a label
 */
public final class Prediction<L> {

    private final Labels<L> labels;
    private final float[] probabilities;
    private final int best;

    private Prediction(Labels<L> labels, float[] probabilities) {
        this.labels = labels;
        this.probabilities = probabilities;
        int highest = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[highest]) {
                highest = i;
            }
        }
        best = highest;
    }

    /**
     * The prediction that logits stand for: their softmax.
     *
     * @param labels the classes
     * @param logits one number a class
     * @throws IllegalArgumentException if there are not as many logits as classes
     */
    public static <L> Prediction<L> ofLogits(Labels<L> labels, float[] logits) {
        if (logits.length != labels.size()) {
            throw new IllegalArgumentException(
                    logits.length + " logits for " + labels.size() + " classes");
        }
        return new Prediction<>(labels, softmax(logits));
    }

    private static float[] softmax(float[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        double[] powers = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            powers[i] = Math.exp(logits[i] - highest);
            sum += powers[i];
        }
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) (powers[i] / sum);
        }
        return probabilities;
    }

    /** The most probable label; of equally probable ones the first. */
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

    /** The probabilities of all labels, in their order; they add up to 1. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /**
     * The most probable labels, the highest first; of equally probable ones the first.
     *
     * @param count how many, from 1; more than there are gives all
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public List<Scored<L>> top(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("top must be at least 1, not " + count);
        }
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                .limit(count)
                .map(i -> new Scored<>(labels.values().get(i), probabilities[i]))
                .toList();
    }

    /** A label with its probability. */
    public record Scored<L>(L label, float probability) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction<?> prediction
                && labels.values().equals(prediction.labels.values())
                && Arrays.equals(probabilities, prediction.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * labels.values().hashCode() + Arrays.hashCode(probabilities);
    }

    /** Label and probability: {@code SEVEN 0.9981}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.4f", labels.names().get(best), probability());
    }
}
