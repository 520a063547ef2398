package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

/**
 * A long short-term memory: (N, L, F) becomes (N, units), the last output, or (N, L, units), all of
 * them; with two directions, {@code 2 * units}, those of the forward direction first. The last
 * output of the backward direction is that at the first place.
 *
 * <p>The formula and the names of the parameters are those of PyTorch's {@code nn.LSTM}: {@code
 * weight_ih_l0} (4 * units, F), {@code weight_hh_l0} (4 * units, units), {@code bias_ih_l0}, {@code
 * bias_hh_l0} (4 * units) and so on. Recurrent weights begin orthogonal and are of type {@code
 * OTHER}; biases begin zero, but that of the forget gate one, as in Keras.
 */
public final class LstmBlock extends RecurrentBlock {

    private LstmBlock(Builder builder) {
        super(builder, 4);
        addParameters(forgetNothing(units));
    }

    /** Begins a long short-term memory. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    NDList run(NDArray input, NDArray state, NDList weights, boolean training) {
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

    // The gates stand in the order input, forget, cell, output.
    private static Initializer forgetNothing(int units) {
        return (NDManager manager, Shape shape, DataType type) -> {
            NDArray bias = manager.zeros(shape, type);
            bias.set(new NDIndex("{}:{}", units, 2 * units), 1);
            return bias;
        };
    }

    /** Sets what a long short-term memory needs. */
    public static final class Builder extends RecurrentBlock.Builder<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the long short-term memory.
         *
         * @throws IllegalArgumentException if a value is missing or out of its range
         */
        public LstmBlock build() {
            check();
            return new LstmBlock(this);
        }
    }
}
