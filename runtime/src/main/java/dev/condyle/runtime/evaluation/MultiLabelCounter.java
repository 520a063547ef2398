package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.internal.math.Sigmoid;

/** Counts the predictions of a head that chooses any number of classes. */
final class MultiLabelCounter<C> implements HeadCounter {

    private final MultiLabel<C> target;
    private final double[] thresholds; // of the logits
    private final long[] truePositives;
    private final long[] predicted;
    private final long[] actual;
    private long exact;
    private long size;
    private double loss;

    MultiLabelCounter(MultiLabel<C> target) {
        this.target = target;
        int classes = target.logits();
        thresholds = target.thresholds().stream().mapToDouble(Sigmoid::logit).toArray();
        truePositives = new long[classes];
        predicted = new long[classes];
        actual = new long[classes];
    }

    @Override
    public void add(float[] logits, int from, float[] targets, int at) {
        boolean correct = true;
        double sum = 0;
        for (int c = 0; c < thresholds.length; c++) {
            float logit = logits[from + c];
            boolean isPredicted = logit > thresholds[c];
            boolean isActual = targets[at + c] > 0.5f;
            correct &= isPredicted == isActual;
            truePositives[c] += isPredicted && isActual ? 1 : 0;
            predicted[c] += isPredicted ? 1 : 0;
            actual[c] += isActual ? 1 : 0;
            sum += Sigmoid.loss(logit, targets[at + c]);
        }
        loss += sum / thresholds.length;
        exact += correct ? 1 : 0;
        size++;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public MultiLabelEvaluation<C> build() {
        return new MultiLabelEvaluation<>(
                target.labels(),
                truePositives.clone(),
                predicted.clone(),
                actual.clone(),
                exact,
                size,
                loss / size);
    }
}
