package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;

/**
 * Mixes the examples of a batch: example i is replaced by share·x(i) + (1 − share)·x(partners[i]).
 *
 * @param share the coefficient λ of the paper, from 0 to 1
 * @param partners a permutation of the batch
 */
record Mix(float share, int[] partners) {

    /**
     * Returns the mixed inputs.
     *
     * @param inputs arrays (N, ...), FLOAT32
     * @return arrays of the same shapes
     */
    NDList inputs(NDList inputs) {
        NDList mixed = new NDList(inputs.size());
        inputs.forEach(it -> mixed.add(it.mul(share).add(ofPartners(it).mul(1 - share))));
        return mixed;
    }

    /**
     * Returns the targets of the mixed inputs.
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
