package dev.condyle.runtime;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.internal.math.Sigmoid;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The prediction of a head that chooses any number of classes, for one input. Instances are
 * immutable and thread-safe.
 *
 * @param <L> the type of a class
 */
public final class MultiLabelPrediction<L> {

    private final Labels<L> all;
    private final float[] logits;
    private final float[] probabilities;
    private final Set<L> labels;

    private MultiLabelPrediction(Labels<L> all, float[] logits, Set<L> labels) {
        this.all = all;
        this.logits = logits;
        this.labels = labels;
        probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) Sigmoid.of(logits[i]);
        }
    }

    /**
     * Creates a prediction from logits, by sigmoid.
     *
     * @param target the target of the head
     * @param logits one number per class
     * @throws IllegalArgumentException if there are not as many logits as classes, or one is not
     *     finite
     */
    public static <L> MultiLabelPrediction<L> of(MultiLabel<L> target, float[] logits) {
        Logits.check(logits, target);
        Set<L> chosen = new LinkedHashSet<>();
        for (int i = 0; i < logits.length; i++) {
            if (Sigmoid.isAbove(logits[i], target.thresholds().get(i))) {
                chosen.add(target.labels().values().get(i));
            }
        }
        return new MultiLabelPrediction<>(
                target.labels(), logits.clone(), Collections.unmodifiableSet(chosen));
    }

    /**
     * Returns the classes whose probability is above their threshold, in the order of the classes.
     * May be empty.
     */
    public Set<L> labels() {
        return labels;
    }

    /**
     * Returns the probability of a class, from 0 to 1.
     *
     * @throws IllegalArgumentException if the class is unknown
     */
    public float probability(L label) {
        return probabilities[all.indexOf(label)];
    }

    /**
     * Returns the probabilities in the order of the classes. They are independent of each other.
     */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /**
     * Returns the k most probable classes in descending order; ties are in the order of the
     * classes.
     *
     * @param k the number of classes, at least 1; all classes if there are fewer
     */
    public List<Prediction.Scored<L>> top(int k) {
        Arguments.atLeast("k", k, 1);
        return IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> 0.0 - logits[i]))
                .limit(k)
                .map(i -> new Prediction.Scored<>(all.values().get(i), probabilities[i]))
                .toList();
    }

    /** Returns whether the predicted classes and all probabilities are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MultiLabelPrediction<?> prediction
                && all.values().equals(prediction.all.values())
                && labels.equals(prediction.labels)
                && Arrays.equals(probabilities, prediction.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.hashCode(probabilities);
    }

    /**
     * Returns the predicted classes and their probabilities, such as {@code [SMILE 0.9981, HEART
     * 0.7302]}.
     */
    @Override
    public String toString() {
        List<Prediction.Scored<L>> chosen = new ArrayList<>(top(logits.length));
        chosen.removeIf(it -> !labels.contains(it.label()));
        return chosen.stream()
                .map(Prediction.Scored::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
