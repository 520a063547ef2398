package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.text.Arguments;

/**
 * Dropout, for any shape: in training, each value becomes 0 with probability {@code rate}, and the
 * others are divided by 1 - rate. Otherwise the input is returned.
 *
 * <p>The same operation as DJL's {@code Dropout}, with a faster random number generator on the CPU,
 * where that of the engine runs on a single thread and takes longer than a convolution of the same
 * size.
 */
public final class DropoutBlock extends AbstractBlock {

    private static final byte VERSION = 2; // as DJL's Dropout, for files in DJL's format

    private final float rate;

    private DropoutBlock(float rate) {
        super(VERSION);
        this.rate = rate;
    }

    /** Returns a builder for a dropout. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Applies dropout.
     *
     * @param x the input
     * @param rate the probability that a value becomes 0, at least 0 and below 1
     * @param training whether to apply it
     * @return a list with the output; the input if {@code training} is false or the rate is 0
     */
    public static NDList dropout(NDArray x, float rate, boolean training) {
        if (!training || rate == 0) {
            return new NDList(x);
        }
        if (x.getDevice().isGpu()) {
            return Dropout.dropout(x, rate, true);
        }
        NDManager manager = x.getManager();
        try (NDArray mask = DropoutMask.of(x.getShape(), rate, manager)) {
            return new NDList(x.mul(mask));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return dropout(inputs.singletonOrThrow(), rate, training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0]};
    }

    /** Builds a dropout. */
    public static final class Builder {
        private float rate = 0.5f;

        private Builder() {}

        /**
         * Sets the probability that a value becomes 0. Default: 0.5.
         *
         * @param rate at least 0 and below 1
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder optRate(float rate) {
            this.rate = (float) Arguments.fraction("rate", rate);
            return this;
        }

        /** Builds the dropout. */
        public DropoutBlock build() {
            return new DropoutBlock(rate);
        }
    }
}
