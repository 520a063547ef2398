package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import dev.condyle.runtime.internal.batch.Batch;
import org.jspecify.annotations.Nullable;

/**
 * The targets of the examples of a batch.
 *
 * @param labels the encoded labels of all heads, (N, width); NaN marks a missing label
 * @param weights the weights of the examples, (N); null if all are 1
 * @param labelled the number of examples that have a label, for each head
 * @param mixed the targets of the partners; null if the examples are not mixed
 */
record Targets(NDArray labels, @Nullable NDArray weights, int[] labelled, @Nullable Mixed mixed) {

    /**
     * The targets of the partners of mixed examples.
     *
     * @param labels the encoded labels of the partners, (N, width)
     * @param weights the weights of the partners, (N); null if all are 1
     * @param share the share of the first labels, from 0 to 1; the share of the partners is 1 −
     *     share
     */
    record Mixed(NDArray labels, @Nullable NDArray weights, float share) {}

    /** Returns the targets of the examples of a batch, which are not mixed. */
    static Targets of(Batch batch) {
        return new Targets(batch.targets(), batch.weights().orElse(null), batch.labelled(), null);
    }

    /** Returns the targets of the partners, without a mix. */
    Targets ofPartners() {
        return new Targets(mixed.labels, mixed.weights, labelled, null);
    }

    /** Returns the targets with the larger share; the first ones if the shares are equal. */
    Targets dominant() {
        return mixed == null || mixed.share >= 0.5f
                ? new Targets(labels, weights, labelled, null)
                : ofPartners();
    }
}
