package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.internal.math.Sigmoid;

/** Counts the predictions of a binary head. */
final class BinaryCounter<C> implements HeadCounter {

    private final ConfusionCounter<C> counts;
    private final double threshold;

    BinaryCounter(Binary<C> target) {
        counts = new ConfusionCounter<>(target.labels());
        threshold = target.threshold();
    }

    @Override
    public void add(float[] logits, int from, float[] targets, int at) {
        float logit = logits[from];
        int label = (int) targets[at];
        int predicted = Sigmoid.isAbove(logit, threshold) ? 1 : 0;
        // The predicted class ranks first, so that accuracy and top-1 accuracy are equal.
        float[] scores = {1 - predicted, predicted};
        counts.add(scores, 0, predicted, label, Sigmoid.loss(logit, label));
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
