package dev.condyle.runtime.internal.math;

/**
 * Computes softmax probabilities and cross-entropy losses in double precision and without overflow.
 */
public final class Softmax {

    private Softmax() {}

    /**
     * Returns the softmax of a row of logits: exp(z) divided by the sum of all exp(z).
     *
     * @return the probabilities, which sum to 1
     */
    public static float[] probabilities(float[] logits) {
        double most = most(logits, 0, logits.length);
        double[] powers = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.exp(logits[i] - most);
            sum += powers[i];
        }
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < powers.length; i++) {
            probabilities[i] = (float) (powers[i] / sum);
        }
        return probabilities;
    }

    /**
     * Returns the cross-entropy of a row of logits: −ln of the probability of the correct class.
     *
     * @param logits rows of logits
     * @param from the index of the row's first logit
     * @param classes the number of classes
     * @param label the index of the correct class
     */
    public static double loss(float[] logits, int from, int classes, int label) {
        double most = most(logits, from, classes);
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += Math.exp(logits[from + i] - most);
        }
        return Math.log(sum) + most - logits[from + label];
    }

    private static double most(float[] logits, int from, int classes) {
        double most = logits[from];
        for (int i = 1; i < classes; i++) {
            most = Math.max(most, logits[from + i]);
        }
        return most;
    }
}
