package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import org.jspecify.annotations.Nullable;

/**
 * Mixes the examples of a batch: example i is replaced by share·x(i) + (1 − share)·x(partners[i]),
 * or a rectangle of image i by that of image partners[i].
 *
 * @param share the coefficient λ of the papers, from 0 to 1
 * @param partners a permutation of the batch
 * @param box the rectangle, with the share 1 − λ of the area; null if examples are interpolated
 */
record Mix(float share, int[] partners, @Nullable CutBox box) {

    /** Creates a mix that interpolates examples. */
    Mix(float share, int[] partners) {
        this(share, partners, null);
    }

    /**
     * Returns the mixed inputs.
     *
     * @param inputs arrays (N, ...), FLOAT32; images (N, C, H, W) for a rectangle
     * @return arrays of the same shapes
     */
    NDList inputs(NDList inputs) {
        NDList mixed = new NDList(inputs.size());
        inputs.forEach(it -> mixed.add(box == null ? interpolated(it) : pasted(it, box)));
        return mixed;
    }

    private NDArray interpolated(NDArray input) {
        return input.mul(share).add(ofPartners(input).mul(1 - share));
    }

    private NDArray pasted(NDArray images, CutBox box) {
        NDArray mixed = images.duplicate();
        if (box.area() > 0) {
            NDIndex part =
                    new NDIndex(
                            ":, :, {}:{}, {}:{}", box.top(), box.bottom(), box.left(), box.right());
            mixed.set(part, ofPartners(images.get(part)));
        }
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
