package dev.condyle.runtime.evaluate;

import dev.condyle.runtime.Evaluation;
import dev.condyle.runtime.data.Labels;

/**
 * Counts what a classifier got right, batch by batch. For use by one thread.
 *
 * @param <L> the type of a label
 */
public final class EvaluationBuilder<L> {

    private final Labels<L> labels;
    private final long[][] confusion;
    private final long[] rankCounts;
    private double loss;
    private long size;

    /**
     * Starts with no example.
     *
     * @param labels the classes
     */
    public EvaluationBuilder(Labels<L> labels) {
        this.labels = labels;
        confusion = new long[labels.size()][labels.size()];
        rankCounts = new long[labels.size()];
    }

    /**
     * Adds a batch.
     *
     * @param logits (N, classes), row by row
     * @param labels the index of the label of each of the N examples
     * @throws IllegalArgumentException if there are not {@code N * classes} logits
     */
    public void add(float[] logits, int[] labels) {
        int classes = confusion.length;
        if (logits.length != labels.length * classes) {
            throw new IllegalArgumentException(
                    logits.length
                            + " logits for "
                            + labels.length
                            + " examples of "
                            + classes
                            + " classes");
        }
        for (int i = 0; i < labels.length; i++) {
            add(logits, i * classes, labels[i]);
        }
    }

    private void add(float[] logits, int from, int label) {
        int classes = confusion.length;
        int best = 0;
        int rank = 0;
        for (int i = 0; i < classes; i++) {
            float logit = logits[from + i];
            if (logit > logits[from + best]) {
                best = i;
            }
            // Of equal logits the first counts as the more probable, as in Prediction.
            if (logit > logits[from + label] || (logit == logits[from + label] && i < label)) {
                rank++;
            }
        }
        confusion[label][best]++;
        rankCounts[rank]++;
        loss += crossEntropy(logits, from, label, logits[from + best]);
        size++;
    }

    private double crossEntropy(float[] logits, int from, int label, double highest) {
        double sum = 0;
        for (int i = 0; i < confusion.length; i++) {
            sum += Math.exp(logits[from + i] - highest);
        }
        return Math.log(sum) - (logits[from + label] - highest);
    }

    /** The evaluation of all that was added; its loss is NaN if nothing was. */
    public Evaluation<L> build() {
        return new Evaluation<>(labels, confusion, loss / size, rankCounts);
    }
}
