package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.initializer.Initializer;

/**
 * A gated recurrent unit: from (N, L, F) to the last output (N, units), or to all outputs (N, L,
 * units). A bidirectional block has {@code 2 * units} outputs, the forward direction first. The
 * last output of the backward direction is its output at the first position.
 *
 * <p>The second array of the input can be a mask (N, L), in which 0 is padding, which is then
 * skipped, as in Keras: the last output is the one of the last step, and the backward direction
 * starts there. In all outputs, padding has the output of the step before it, initially zeros, or
 * zeros if the block is bidirectional.
 *
 * <p>The formula and the parameter names match PyTorch's {@code nn.GRU}: {@code weight_ih_l0} (3 *
 * units, F), {@code weight_hh_l0} (3 * units, units), {@code bias_ih_l0}, {@code bias_hh_l0} (3 *
 * units) and so on. As in Keras, recurrent weights are initialised orthogonally and biases with
 * zeros. Recurrent weights have the type {@code OTHER}.
 */
public final class GruBlock extends RecurrentBlock {

    private GruBlock(Builder builder) {
        super(builder, 3);
        addParameters(Initializer.ZEROS);
    }

    /** Returns a builder for a gated recurrent unit. */
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
                .gru(input, state, weights, true, layers, dropout, training, bidirectional, true);
    }

    /** Builds a gated recurrent unit. The number of units is required. */
    public static final class Builder extends RecurrentBlock.Builder<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the gated recurrent unit.
         *
         * @throws IllegalArgumentException if a value is missing or out of range
         */
        public GruBlock build() {
            check();
            return new GruBlock(this);
        }
    }
}
