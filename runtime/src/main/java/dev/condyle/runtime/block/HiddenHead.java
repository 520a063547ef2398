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
 * Hidden layers, followed by a layer that computes the logits: from (N, F) to (N, classes). Each
 * layer is preceded by dropout, if any; each hidden layer is followed by the activation. Parameter
 * names match the equivalent {@code nn.Sequential} of PyTorch: {@code 0.weight}, {@code 2.weight},
 * or {@code 1.weight}, {@code 4.weight} with dropout. As in Keras, matrices are initialised Glorot
 * uniform and biases with zeros.
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

    /** Returns a builder for a head. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        HeadShapes.requireVector("A head with hidden layers", inputShapes[0]);
    }

    /** Builds a head. The last layer is required. */
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

        /**
         * Sets the last layer, from a vector to logits, such as {@code Linear} or {@link
         * CosineHead}.
         */
        public Builder setLogits(Block logits) {
            this.logits = logits;
            return this;
        }

        /** Sets the activation after each hidden layer. Default: ReLU. */
        public Builder optActivation(UnaryOperator<NDArray> activation) {
            this.activation = activation;
            return this;
        }

        /**
         * Sets the dropout rate before each layer, from 0 to less than 1. Default: 0, no dropout.
         */
        public Builder optDropout(float dropout) {
            this.dropout = (float) Arguments.fraction("dropout", dropout);
            return this;
        }

        /**
         * Builds the head.
         *
         * @throws NullPointerException if the last layer or the activation is null
         */
        public HiddenHead build() {
            Objects.requireNonNull(logits, "logits");
            Objects.requireNonNull(activation, "activation");
            return new HiddenHead(this);
        }
    }
}
