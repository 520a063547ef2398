package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.Autocast;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mask (N, L) of a batch of padded sequences: true for steps, false for padding. A block
 * accepts it as the second array of its input, in any data type; 0 is padding.
 */
final class SequenceMask {

    private final NDArray steps;

    private SequenceMask(NDArray steps) {
        this.steps = steps;
    }

    /**
     * Returns the mask of a block's inputs, if there is one.
     *
     * @param inputs the sequences, and optionally their mask
     * @param axis the axis of the sequences that is the length L
     * @throws IllegalArgumentException if the mask does not fit the sequences
     */
    static Optional<SequenceMask> of(NDList inputs, int axis) {
        if (inputs.size() == 1) {
            return Optional.empty();
        }
        NDArray x = inputs.get(0);
        NDArray mask = inputs.get(1);
        if (inputs.size() > 2
                || x.getShape().dimension() != 3
                || !mask.getShape().equals(new Shape(x.size(0), x.size(axis)))) {
            throw new IllegalArgumentException(
                    "A layer with a mask expects sequences, such as (N, L, F), and their mask (N, L), but its inputs have the shapes %s."
                            .formatted(Arrays.toString(inputs.getShapes())));
        }
        return Optional.of(new SequenceMask(mask.toType(DataType.BOOLEAN, false)));
    }

    /** Returns the mask as an array of type BOOLEAN (N, L). */
    NDArray steps() {
        return steps;
    }

    /** Returns the number of steps of each sequence (N, 1), of type INT64. */
    NDArray lengths() {
        return steps.toType(DataType.INT64, false).sum(new int[] {1}, true);
    }

    /**
     * Replaces padding.
     *
     * @param x the sequences (N, C, L) or (N, L, F)
     * @param axis the axis of L
     * @param value the replacement
     */
    NDArray replace(NDArray x, int axis, float value) {
        NDArray kept = steps.expandDims(axis == 1 ? 2 : 1).broadcast(x.getShape());
        return NDArrays.where(
                kept, x, x.getManager().full(new Shape(), value, Autocast.typeBeside(x)));
    }

    /**
     * Replaces the rows of sequences that contain only padding with zeros.
     *
     * @param x one vector per sequence (N, F)
     */
    NDArray zeroIfEmpty(NDArray x) {
        NDArray any = lengths().toType(DataType.BOOLEAN, false).broadcast(x.getShape());
        return NDArrays.where(any, x, x.getManager().zeros(new Shape(), Autocast.typeBeside(x)));
    }
}
