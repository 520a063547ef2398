package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.internal.math.Softmax;
import java.util.Objects;

/**
 * Counts predictions, batch by batch. Not thread-safe.
 *
 * @param <L> the type of a label
 */
final class EvaluationBuilder<L> {

    private final Labels<L> labels;
    private final long[][] confusion;
    private final long[] ranks;
    private double loss;
    private long size;

    /** Creates an empty builder. */
    public EvaluationBuilder(Labels<L> labels) {
        this.labels = Objects.requireNonNull(labels, "labels");
        confusion = new long[labels.size()][labels.size()];
        ranks = new long[labels.size()];
    }

    /**
     * Counts the predictions of a batch. The predicted class is the one with the highest logit; the
     * first one if several are equal.
     *
     * @param logits one row per example, (N, classes), in row-major order
     * @param right the index of the correct class of each example, (N)
     * @return this builder
     * @throws IllegalArgumentException if the lengths do not match, an index is out of range or a
     *     logit is not finite; the batch is then not counted
     */
    public EvaluationBuilder<L> add(float[] logits, int[] right) {
        int classes = labels.size();
        check(logits, right);
        for (int i = 0; i < right.length; i++) {
            int from = i * classes;
            int label = right[i];
            int predicted = 0;
            int rank = 0;
            for (int c = 0; c < classes; c++) {
                float logit = logits[from + c];
                if (logit > logits[from + predicted]) {
                    predicted = c;
                }
                if (logit > logits[from + label] || logit == logits[from + label] && c < label) {
                    rank++;
                }
            }
            confusion[label][predicted]++;
            ranks[rank]++;
            loss += Softmax.loss(logits, from, classes, label);
            size++;
        }
        return this;
    }

    private void check(float[] logits, int[] right) {
        int classes = labels.size();
        if (logits.length != (long) right.length * classes) {
            throw new IllegalArgumentException(
                    right.length
                            + " examples of "
                            + classes
                            + " classes have "
                            + (long) right.length * classes
                            + " logits, not "
                            + logits.length
                            + ".");
        }
        for (int i = 0; i < right.length; i++) {
            if (right[i] < 0 || right[i] >= classes) {
                throw new IllegalArgumentException(
                        "Example "
                                + i
                                + " has the class index "
                                + right[i]
                                + ", but there are "
                                + classes
                                + " classes.");
            }
        }
        for (int i = 0; i < logits.length; i++) {
            if (!Float.isFinite(logits[i])) {
                throw new IllegalArgumentException(
                        "The network returned the logit "
                                + logits[i]
                                + " for example "
                                + (size + i / classes)
                                + " and the label "
                                + labels.names().get(i % classes)
                                + ". The training diverged. Train again with a lower learning"
                                + " rate.");
            }
        }
    }

    /**
     * Returns the report.
     *
     * @throws IllegalStateException if no example was counted
     */
    public Evaluation<L> build() {
        if (size == 0) {
            throw new IllegalStateException("There is no example to evaluate.");
        }
        return new Evaluation<>(labels, confusion, ranks, loss / size);
    }
}
