package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Labels;

/** Counts the predictions of a head that chooses one class. Not thread-safe. */
final class ConfusionCounter<C> {

    private final Labels<C> labels;
    private final long[][] confusion;
    private final long[] ranks;
    private double loss;
    private long size;

    ConfusionCounter(Labels<C> labels) {
        this.labels = labels;
        confusion = new long[labels.size()][labels.size()];
        ranks = new long[labels.size()];
    }

    /**
     * Counts a prediction.
     *
     * @param scores one number per class, in the order of the probabilities
     * @param from the index of the first score
     * @param predicted the index of the predicted class
     * @param label the index of the correct class
     * @param exampleLoss the loss of the example
     */
    void add(float[] scores, int from, int predicted, int label, double exampleLoss) {
        int rank = 0;
        for (int c = 0; c < ranks.length; c++) {
            float score = scores[from + c];
            if (score > scores[from + label] || score == scores[from + label] && c < label) {
                rank++;
            }
        }
        confusion[label][predicted]++;
        ranks[rank]++;
        loss += exampleLoss;
        size++;
    }

    long size() {
        return size;
    }

    Evaluation<C> build() {
        return new Evaluation<>(labels, confusion, ranks, loss / size);
    }
}
