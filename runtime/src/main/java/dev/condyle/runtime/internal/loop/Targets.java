package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The targets of the examples of a batch: one label per example or, if examples are mixed, two.
 *
 * @param labels (N), INT64; with several heads (N, heads)
 * @param others the second labels, of the same shape; null if there are none
 * @param share the share of the first label, from 0 to 1; the share of the second is 1 − share
 */
record Targets(NDArray labels, @Nullable NDArray others, float share) {

    /** Creates targets with one label per example. */
    static Targets of(NDArray labels) {
        return new Targets(labels, null, 1);
    }

    /** Returns the targets of a head, (N). */
    Targets of(int head) {
        return new Targets(
                column(labels, head), others == null ? null : column(others, head), share);
    }

    private static NDArray column(NDArray labels, int head) {
        return labels.getShape().dimension() == 1 ? labels : labels.get(new NDIndex(":, {}", head));
    }

    /**
     * Returns the mean of the results of a function for the first and the second labels, weighted
     * by their shares.
     *
     * @param function maps labels (N) to a scalar
     * @return a scalar
     */
    NDArray mean(UnaryOperator<NDArray> function) {
        NDArray first = function.apply(labels);
        return others == null ? first : first.mul(share).add(function.apply(others).mul(1 - share));
    }

    /** Returns the labels with the larger share; the first labels if the shares are equal. */
    NDArray dominant() {
        return others == null || share >= 0.5f ? labels : others;
    }
}
