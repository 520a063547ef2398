package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.initializer.Initializer;

/**
 * A gated recurrent unit: (N, L, F) becomes (N, units), the last output, or (N, L, units), all of
 * them; with two directions, {@code 2 * units}, those of the forward direction first. The last
 * output of the backward direction is that at the first place.
 *
 * <p>The formula and the names of the parameters are those of PyTorch's {@code nn.GRU}: {@code
 * weight_ih_l0} (3 * units, F), {@code weight_hh_l0} (3 * units, units), {@code bias_ih_l0}, {@code
 * bias_hh_l0} (3 * units) and so on. Recurrent weights begin orthogonal and are of type {@code
 * OTHER}; biases begin zero, as in Keras.
 */
public final class GruBlock extends RecurrentBlock {

    private GruBlock(Builder builder) {
        super(builder, 3);
        addParameters(Initializer.ZEROS);
    }

    /** Begins a gated recurrent unit. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    NDList run(NDArray input, NDArray state, NDList weights, boolean training) {
        return input.getNDArrayInternal()
                .gru(input, state, weights, true, layers, dropout, training, bidirectional, true);
    }

    /** Sets what a gated recurrent unit needs. */
    public static final class Builder extends RecurrentBlock.Builder<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the gated recurrent unit.
         *
         * @throws IllegalArgumentException if a value is missing or out of its range
         */
        public GruBlock build() {
            check();
            return new GruBlock(this);
        }
    }
}
