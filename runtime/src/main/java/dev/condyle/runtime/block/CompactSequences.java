package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.Autocast;

/**
 * Moves the steps of padded sequences (N, L, F) to the front, so that a recurrent function reads
 * them without a gap, and its outputs back to their positions. Padding can be anywhere. What
 * follows the steps of a compact sequence is undefined.
 */
final class CompactSequences {

    private final SequenceMask mask;
    private final NDArray lengths; // (N, 1)
    private final NDArray order; // (N, L): the positions of the steps, then those of the padding
    private final NDArray backward; // (N, L): index i of a compact sequence to index n - 1 - i
    private final NDArray indices; // (N, L): the number of steps up to a position

    CompactSequences(SequenceMask mask) {
        this.mask = mask;
        NDArray steps = mask.steps();
        NDManager manager = steps.getManager();
        long length = steps.size(1);
        NDArray positions =
                manager.arange(0, (int) length, 1, DataType.INT64).broadcast(steps.getShape());
        NDArray behind = manager.full(new Shape(), (int) length, DataType.INT64);
        lengths = mask.lengths();
        // The keys are unique because the sort is not stable.
        NDArray padding = steps.logicalNot().toType(DataType.INT64, false);
        order = padding.mul(behind).add(positions).argSort(1, true);
        backward = lengths.sub(1).sub(positions).maximum(0);
        indices = steps.toType(DataType.INT64, false).cumSum(1);
    }

    /** Returns compact sequences. */
    NDArray compact(NDArray x) {
        return gather(x, order);
    }

    /** Reverses the steps of compact sequences. */
    NDArray reversed(NDArray compact) {
        return gather(compact, backward);
    }

    /**
     * Returns the outputs for compact sequences at the positions of their steps. Padding has the
     * output of the step before it, or zeros if there is none.
     */
    NDArray repeated(NDArray compact) {
        NDArray output = gather(compact, indices.sub(1).maximum(0));
        NDArray started = indices.toType(DataType.BOOLEAN, false);
        return output.mul(started.toType(Autocast.typeBeside(output), false).expandDims(2));
    }

    /**
     * Returns the outputs for compact sequences at the positions of their steps. Padding has zeros.
     */
    NDArray withZeros(NDArray compact) {
        return mask.replace(gather(compact, indices.sub(1).maximum(0)), 1, 0);
    }

    /** Returns the output of the last step (N, F), or zeros if there is no step. */
    NDArray last(NDArray compact) {
        return mask.zeroIfEmpty(gather(compact, lengths.sub(1).maximum(0)).squeeze(1));
    }

    private static NDArray gather(NDArray x, NDArray steps) {
        Shape shape = new Shape(x.size(0), steps.size(1), x.size(2));
        return x.gather(steps.expandDims(2).broadcast(shape), 1);
    }
}
