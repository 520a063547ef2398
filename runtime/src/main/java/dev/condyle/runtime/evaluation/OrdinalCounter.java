package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.internal.math.OrdinalProbabilities;

/** Counts the predictions of an ordinal head. */
final class OrdinalCounter<C> implements HeadCounter {

    private final ConfusionCounter<C> counts;
    private final int width;

    OrdinalCounter(Ordinal<C> target) {
        counts = new ConfusionCounter<>(target.labels());
        width = target.logits();
    }

    @Override
    public void add(float[] logits, int from, float[] targets, int at) {
        int label = (int) targets[at];
        int predicted = OrdinalProbabilities.rank(logits, from, width);
        double[] probabilities = OrdinalProbabilities.of(logits, from, width);
        float[] scores = new float[probabilities.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) probabilities[c];
        }
        double loss = OrdinalProbabilities.loss(logits, from, width, label);
        counts.add(scores, 0, predicted, label, loss);
    }

    @Override
    public long size() {
        return counts.size();
    }

    @Override
    public OrdinalEvaluation<C> build() {
        return new OrdinalEvaluation<>(counts.build());
    }
}
