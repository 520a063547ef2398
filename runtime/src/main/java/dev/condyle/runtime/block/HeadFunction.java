package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** A head as a function of features and weights. It must be stateless. */
@FunctionalInterface
public interface HeadFunction {

    /**
     * Computes logits.
     *
     * @param features the features from the backbone, usually a vector per example: (N, F)
     * @param weights the weights, in declaration order
     * @return logits (N, classes), without softmax
     */
    NDArray logits(NDArray features, NDList weights);
}
