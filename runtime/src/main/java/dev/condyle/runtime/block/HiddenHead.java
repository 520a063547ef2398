package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.XavierInitializer;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Hidden layers, then a layer that gives the logits: (N, F) becomes (N, classes). Before each of
 * them is a dropout, where there is one, and behind each hidden layer the activation. The names of
 * parameters are those of PyTorch's {@code nn.Sequential} of the same: {@code 0.weight}, {@code
 * 2.weight}, or {@code 1.weight}, {@code 4.weight} with dropout. Matrices begin glorot uniform,
 * biases at zero, as in Keras.
 */
public final class HiddenHead extends LayerStack {

    private HiddenHead(Builder builder) {
        for (int units : builder.units) {
            addDropout(builder.dropout);
            add(Linear.builder().setUnits(units).build());
            add(builder.activation);
        }
        addDropout(builder.dropout);
        add(builder.logits);
        setInitializer(
                new XavierInitializer(
                        XavierInitializer.RandomType.UNIFORM, XavierInitializer.FactorType.AVG, 3f),
                Parameter.Type.WEIGHT);
    }

    /** Begins a head. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        HeadShapes.requireVector("A head with hidden layers", inputShapes[0]);
    }

    /** Describes a head. */
    public static final class Builder {

        private int[] units = {};
        private UnaryOperator<NDArray> activation = Activation::relu;
        private float dropout;
        private Block logits;

        private Builder() {}

        /** Sets the units of the hidden layers, each at least 1. */
        public Builder setUnits(int... units) {
            for (int count : units) {
                Arguments.atLeast("units", count, 1);
            }
            this.units = units.clone();
            return this;
        }

        /** Sets the last layer, from a vector to logits: a {@code Linear}, a {@link CosineHead}. */
        public Builder setLogits(Block logits) {
            this.logits = logits;
            return this;
        }

        /** Sets the function behind each hidden layer. Default: ReLU. */
        public Builder optActivation(UnaryOperator<NDArray> activation) {
            this.activation = activation;
            return this;
        }

        /** Sets the fraction dropped before each layer while training. Default: 0, none. */
        public Builder optDropout(float dropout) {
            this.dropout = (float) Arguments.fraction("dropout", dropout);
            return this;
        }

        /**
         * Builds the head.
         *
         * @throws NullPointerException if there is no last layer
         */
        public HiddenHead build() {
            Objects.requireNonNull(logits, "logits");
            Objects.requireNonNull(activation, "activation");
            return new HiddenHead(this);
        }
    }
}
