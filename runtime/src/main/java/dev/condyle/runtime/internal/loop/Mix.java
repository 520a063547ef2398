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

    /** Returns the targets of the mixed inputs. */
    Targets targets(Targets own) {
        NDArray weights = own.weights() == null ? null : ofPartners(own.weights());
        return new Targets(
                own.labels(),
                own.weights(),
                own.labelled(),
                new Targets.Mixed(ofPartners(own.labels()), weights, share));
    }

    private NDArray ofPartners(NDArray array) {
        NDArray rows = array.getManager().create(partners);
        return array.get(new NDIndex("{}", rows));
    }
}
