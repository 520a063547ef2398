package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.XavierInitializer;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The head of <a href="https://docs.fast.ai/vision.learner.html#create_head">fastai</a>: from (N,
 * C, H, W) to (N, classes). It consists of global max and average pooling, flattened; for each
 * hidden layer a batch norm, dropout at half the rate, a dense layer without bias and the
 * activation; then a batch norm, dropout and a dense layer without bias.
 *
 * <p>Parameter names match fastai. With one hidden layer, {@code 2.weight} and {@code 6.weight} are
 * norms, {@code 4.weight} and {@code 8.weight} matrices. Norms have epsilon 1e-5 and momentum 0.9
 * (the weight of the previous running statistics). Initial values: 0.001 for the shifts of norms, 1
 * for their factors, He normal for matrices.
 */
public final class ConcatPoolHead extends LayerStack {

    private ConcatPoolHead(Builder builder) {
        add(new ConcatPool());
        // The input is flat already, but fastai counts this layer in the names.
        add(Blocks.batchFlattenBlock());
        for (int units : builder.units) {
            addDense(builder.dropout / 2, units);
            add(builder.activation);
        }
        addLast(builder);
        setInitializer(
                new XavierInitializer(
                        XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2f),
                Parameter.Type.WEIGHT);
        setInitializer(new ConstantInitializer(1e-3f), Parameter.Type.BETA);
    }

    private void addLast(Builder builder) {
        addNorm(builder.dropout);
        add(builder.logits == null ? linear(builder.classes) : builder.logits);
    }

    private void addDense(float dropout, int units) {
        addNorm(dropout);
        add(linear(units));
    }

    private void addNorm(float dropout) {
        add(BatchNormBlock.builder().optEpsilon(1e-5f).optMomentum(0.9f).build());
        addDropout(dropout);
    }

    private static Block linear(int units) {
        return Linear.builder().setUnits(units).optBias(false).build();
    }

    /** Returns a builder for a head. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        HeadShapes.requireMaps("A concat-pool head", inputShapes[0]);
    }

    /** Builds a head. The number of logits, or the last layer, is required. */
    public static final class Builder {

        private int classes;
        private int[] units = {512};
        private UnaryOperator<NDArray> activation = Activation::relu;
        private float dropout = 0.5f;
        private @Nullable Block logits; // null: a dense layer without bias

        private Builder() {}

        /** Sets the number of logits, at least 1. */
        public Builder setClasses(int classes) {
            this.classes = Arguments.atLeast("classes", classes, 1);
            return this;
        }

        /**
         * Sets the last layer, from a vector to logits, such as {@link OrdinalHead}, instead of the
         * number of logits. Default: a dense layer without bias.
         */
        public Builder optLogits(Block logits) {
            this.logits = Objects.requireNonNull(logits, "logits");
            return this;
        }

        /** Sets the units of the hidden layers, each at least 1. Default: one of 512. */
        public Builder optUnits(int... units) {
            for (int count : units) {
                Arguments.atLeast("units", count, 1);
            }
            this.units = units.clone();
            return this;
        }

        /** Sets the activation after each hidden layer. Default: ReLU. */
        public Builder optActivation(UnaryOperator<NDArray> activation) {
            this.activation = activation;
            return this;
        }

        /**
         * Sets the dropout rate of the last layer, from 0 to less than 1; other layers use half of
         * it. Default: 0.5.
         */
        public Builder optDropout(float dropout) {
            this.dropout = (float) Arguments.fraction("dropout", dropout);
            return this;
        }

        /**
         * Builds the head.
         *
         * @throws IllegalArgumentException if neither the number of logits nor the last layer is
         *     set
         */
        public ConcatPoolHead build() {
            if (logits == null) {
                Arguments.atLeast("classes", classes, 1);
            }
            Objects.requireNonNull(activation, "activation");
            return new ConcatPoolHead(this);
        }
    }
}
