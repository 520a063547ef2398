package dev.condyle.runtime.internal.math;

/**
 * Computes the probabilities of ordered classes from cumulative logits: logit k is that of the
 * probability that the class is above class k.
 */
public final class OrdinalProbabilities {

    private OrdinalProbabilities() {}

    /**
     * Returns the probabilities of the classes: the differences of the cumulative probabilities.
     * Logits that are not in descending order contradict each other; each is then replaced by the
     * lowest one up to it, so that no probability is negative.
     *
     * @param logits rows of logits
     * @param from the index of the row's first logit
     * @param count the number of logits of a row
     * @return count + 1 probabilities, which sum to 1
     */
    public static double[] of(float[] logits, int from, int count) {
        double[] probabilities = new double[count + 1];
        double above = 1;
        for (int k = 0; k < count; k++) {
            double next = Math.min(above, Sigmoid.of(logits[from + k]));
            probabilities[k] = above - next;
            above = next;
        }
        probabilities[count] = above;
        return probabilities;
    }

    /** Returns the index of the predicted class: the number of logits above 0. */
    public static int rank(float[] logits, int from, int count) {
        int rank = 0;
        for (int k = 0; k < count; k++) {
            if (logits[from + k] > 0) {
                rank++;
            }
        }
        return rank;
    }

    /**
     * Returns the loss of a row of logits: the sum of the binary cross-entropies.
     *
     * @param label the index of the correct class
     */
    public static double loss(float[] logits, int from, int count, int label) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += Sigmoid.loss(logits[from + k], label > k ? 1 : 0);
        }
        return sum;
    }
}
