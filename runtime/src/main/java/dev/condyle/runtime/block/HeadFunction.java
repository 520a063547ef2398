package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** A head as a function of features and weights. It keeps nothing from one call to the next. */
@FunctionalInterface
public interface HeadFunction {

    /**
     * Computes logits.
     *
     * @param features what the backbone gives, most often a vector for each example: (N, F)
     * @param weights the weights, in the order in which they were declared
     * @return (N, classes), not passed through softmax
     */
    NDArray logits(NDArray features, NDList weights);
}
