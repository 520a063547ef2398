package dev.condyle.runtime.internal.math;

import ai.djl.ndarray.NDArray;

/**
 * The momentum of the running mean and variance of batch normalisation, corrected for their start.
 *
 * <p>With a constant momentum m, running statistics are a weighted mean of t batches and of their
 * initial values, 0 and 1, whose weight m^t is large during the first hundreds of batches. As in
 * the bias correction of Adam, that weight is distributed over the batches: batch t has the weight
 * (1 - m) / (1 - m^t) instead of 1 - m. So the first batch replaces the initial values.
 *
 * <p>Statistics that are not the initial ones, because they were loaded, are updated with the
 * constant momentum.
 */
public final class DebiasedMomentum {

    private static final int UNKNOWN = -1;
    private static final int FILLED = -2;

    private final double momentum;
    private long updates = UNKNOWN;
    private boolean isFilled;

    /**
     * Creates the momentum of one block.
     *
     * @param momentum m, the weight of the earlier statistics, from 0 to 1
     */
    public DebiasedMomentum(double momentum) {
        this.momentum = momentum;
        isFilled = isConstant();
    }

    /** A momentum of 1 never updates, and one of 0 always replaces. */
    private boolean isConstant() {
        return momentum == 0 || momentum == 1;
    }

    /** Returns the number of updates, or a negative code for {@link #restore}. */
    public long state() {
        return isFilled && updates != UNKNOWN ? FILLED : updates;
    }

    /** Restores a result of {@link #state}. */
    public void restore(long state) {
        isFilled = state == FILLED || isConstant();
        updates = state == FILLED ? 0 : Math.max(UNKNOWN, state);
    }

    /**
     * Returns the momentum of the next update.
     *
     * @param mean the running mean (C), before the update
     * @param variance the running variance (C), before the update
     */
    public float next(NDArray mean, NDArray variance) {
        if (updates == UNKNOWN) {
            updates = 0;
            isFilled |= !isAll(mean, 0) || !isAll(variance, 1);
        }
        if (isFilled) {
            return (float) momentum;
        }
        updates++;
        return (float) (1 - (1 - momentum) / (1 - Math.pow(momentum, updates)));
    }

    private static boolean isAll(NDArray array, float value) {
        for (float element : array.toFloatArray()) {
            if (element != value) {
                return false;
            }
        }
        return true;
    }
}
