package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * How the examples of a batch are mixed with each other: example i becomes share·x(i) + (1 −
 * share)·x(partners[i]).
 *
 * @param share λ of the paper, from 0 to 1
 * @param partners a permutation of the batch
 */
record Mix(float share, int[] partners) {

    /**
     * The mixed inputs.
     *
     * @param inputs (N, ...), FLOAT32
     * @return an array of the same shape
     */
    NDArray inputs(NDArray inputs) {
        return inputs.mul(share).add(ofPartners(inputs).mul(1 - share));
    }

    /**
     * What the mixed inputs are to be classified as.
     *
     * @param labels (N), INT64; with several heads (N, heads)
     */
    Targets targets(NDArray labels) {
        return new Targets(labels, ofPartners(labels), share);
    }

    private NDArray ofPartners(NDArray array) {
        NDArray rows = array.getManager().create(partners);
        return array.get(new NDIndex("{}", rows));
    }
}
