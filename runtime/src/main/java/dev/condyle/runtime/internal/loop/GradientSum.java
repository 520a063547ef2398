package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;

/** Sums the gradients of several batches. */
final class GradientSum {

    private final NDList sums;

    /**
     * Creates a sum of 0.
     *
     * @param weights the weights that have the gradients
     * @param memory the manager of the sums
     */
    GradientSum(List<NDArray> weights, NDManager memory) {
        sums = new NDList(weights.size());
        weights.forEach(it -> sums.add(memory.zeros(it.getShape(), it.getDataType())));
    }

    /**
     * Adds the gradients of a batch. The scope of the caller closes intermediate arrays.
     *
     * @param share the proportion of the examples of the sum that the batch has
     */
    void add(NDList gradients, double share) {
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).addi(gradients.get(i).mul((float) share));
        }
    }

    /** Returns the sums. */
    NDList gradients() {
        return sums;
    }

    /** Sets the sums to 0. */
    void clear() {
        sums.forEach(sum -> sum.set(new NDIndex("..."), 0));
    }
}
