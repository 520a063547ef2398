package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

/**
 * A long short-term memory: from (N, L, F) to the last output (N, units), or to all outputs (N, L,
 * units). A bidirectional block has {@code 2 * units} outputs, the forward direction first. The
 * last output of the backward direction is its output at the first position.
 *
 * <p>The second array of the input can be a mask (N, L), in which 0 is padding, which is then
 * skipped, as in Keras: the last output is the one of the last step, and the backward direction
 * starts there. In all outputs, padding has the output of the step before it, initially zeros, or
 * zeros if the block is bidirectional.
 *
 * <p>The formula and the parameter names match PyTorch's {@code nn.LSTM}: {@code weight_ih_l0} (4 *
 * units, F), {@code weight_hh_l0} (4 * units, units), {@code bias_ih_l0}, {@code bias_hh_l0} (4 *
 * units) and so on. As in Keras, recurrent weights are initialised orthogonally, biases with zeros
 * and the bias of the forget gate with ones. Recurrent weights have the type {@code OTHER}.
 */
public final class LstmBlock extends RecurrentBlock {

    private LstmBlock(Builder builder) {
        super(builder, 4);
        addParameters(unitForgetBias(units));
    }

    /** Returns a builder for a long short-term memory. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    NDList run(
            NDArray input,
            NDArray state,
            NDList weights,
            int layers,
            boolean bidirectional,
            boolean training) {
        return input.getNDArrayInternal()
                .lstm(
                        input,
                        new NDList(state, state),
                        weights,
                        true,
                        layers,
                        dropout,
                        training,
                        bidirectional,
                        true);
    }

    // The order of the gates is input, forget, cell, output.
    private static Initializer unitForgetBias(int units) {
        return (NDManager manager, Shape shape, DataType type) -> {
            NDArray bias = manager.zeros(shape, type);
            bias.set(new NDIndex("{}:{}", units, 2 * units), 1);
            return bias;
        };
    }

    /** Builds a long short-term memory. The number of units is required. */
    public static final class Builder extends RecurrentBlock.Builder<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the long short-term memory.
         *
         * @throws IllegalArgumentException if a value is missing or out of range
         */
        public LstmBlock build() {
            check();
            return new LstmBlock(this);
        }
    }
}
