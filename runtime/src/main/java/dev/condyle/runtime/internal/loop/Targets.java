package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.function.UnaryOperator;

/**
 * What the examples of a batch are to be classified as: each as one label or, mixed, as two.
 *
 * @param labels (N), INT64; with several heads (N, heads)
 * @param others the second labels, of the same shape; null where there is one
 * @param share how much the first label counts, from 0 to 1; the second has the rest
 */
record Targets(NDArray labels, NDArray others, float share) {

    /** One label an example. */
    static Targets of(NDArray labels) {
        return new Targets(labels, null, 1);
    }

    /** Those of one of the heads, (N). */
    Targets of(int head) {
        return new Targets(column(labels, head), column(others, head), share);
    }

    private static NDArray column(NDArray labels, int head) {
        return labels == null || labels.getShape().dimension() == 1
                ? labels
                : labels.get(new NDIndex(":, {}", head));
    }

    /**
     * The mean of what a function gives for the first labels and for the second, by their shares.
     *
     * @param function from labels (N) to a scalar
     * @return a scalar
     */
    NDArray mean(UnaryOperator<NDArray> function) {
        NDArray first = function.apply(labels);
        return others == null ? first : first.mul(share).add(function.apply(others).mul(1 - share));
    }

    /** The label of the larger share; of equal ones the first. */
    NDArray dominant() {
        return others == null || share >= 0.5f ? labels : others;
    }
}
