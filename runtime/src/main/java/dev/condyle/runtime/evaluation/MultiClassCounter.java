package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.internal.math.Softmax;

/**
 * Counts the predictions of a head that chooses one of several classes. The predicted class is the
 * one with the highest logit; the first one if several are equal.
 *
 * <p>A label is encoded as the index of its class or, in a soft label, as the probability of each
 * class. The most probable class then counts as the correct one.
 */
final class MultiClassCounter<C> implements HeadCounter {

    private final ConfusionCounter<C> counts;
    private final int classes;
    private final boolean soft;

    MultiClassCounter(Labels<C> labels, boolean soft) {
        counts = new ConfusionCounter<>(labels);
        classes = labels.size();
        this.soft = soft;
    }

    @Override
    public void add(float[] logits, int from, float[] targets, int at) {
        int label = soft ? highest(targets, at) : (int) targets[at];
        counts.add(logits, from, highest(logits, from), label, loss(logits, from, targets, at));
    }

    private double loss(float[] logits, int from, float[] targets, int at) {
        if (!soft) {
            return Softmax.loss(logits, from, classes, (int) targets[at]);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            if (targets[at + c] > 0) {
                sum += targets[at + c] * Softmax.loss(logits, from, classes, c);
            }
        }
        return sum;
    }

    private int highest(float[] numbers, int from) {
        int highest = 0;
        for (int c = 1; c < classes; c++) {
            if (numbers[from + c] > numbers[from + highest]) {
                highest = c;
            }
        }
        return highest;
    }

    @Override
    public long size() {
        return counts.size();
    }

    @Override
    public Evaluation<C> build() {
        return counts.build();
    }
}
