package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.XavierInitializer;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The head of <a href="https://docs.fast.ai/vision.learner.html#create_head">fastai</a>: (N, C, H,
 * W) becomes (N, classes). The maximum and the mean of each map, flattened; then for each hidden
 * layer batch norm, half the dropout, a dense layer without bias and the activation; then batch
 * norm, dropout and a dense layer without bias.
 *
 * <p>Names of parameters are fastai's: with one hidden layer {@code 2.weight} and {@code 6.weight}
 * are norms, {@code 4.weight} and {@code 8.weight} matrices. Norms have epsilon 1e-5 and keep 0.9
 * of their running statistics; their shifts begin at 0.001, their factors at 1, the matrices He
 * normal.
 */
public final class ConcatPoolHead extends LayerStack {

    private ConcatPoolHead(Builder builder) {
        add(new ConcatPool());
        // Flattens what is flat already, but counts in fastai's names.
        add(Blocks.batchFlattenBlock());
        for (int units : builder.units) {
            addDense(builder.dropout / 2, units);
            add(builder.activation);
        }
        addDense(builder.dropout, builder.classes);
        setInitializer(
                new XavierInitializer(
                        XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2f),
                Parameter.Type.WEIGHT);
        setInitializer(new ConstantInitializer(1e-3f), Parameter.Type.BETA);
    }

    private void addDense(float dropout, int units) {
        add(BatchNormBlock.builder().optEpsilon(1e-5f).optMomentum(0.9f).build());
        addDropout(dropout);
        add(Linear.builder().setUnits(units).optBias(false).build());
    }

    /** Begins a head. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        HeadShapes.requireMaps("A concat-pool head", inputShapes[0]);
    }

    /** Describes a head. */
    public static final class Builder {

        private int classes;
        private int[] units = {512};
        private UnaryOperator<NDArray> activation = Activation::relu;
        private float dropout = 0.5f;

        private Builder() {}

        /** Sets the number of classes, at least 2. */
        public Builder setClasses(int classes) {
            this.classes = Arguments.atLeast("classes", classes, 2);
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

        /** Sets the function behind each hidden layer. Default: ReLU. */
        public Builder optActivation(UnaryOperator<NDArray> activation) {
            this.activation = activation;
            return this;
        }

        /**
         * Sets the fraction dropped before the last layer while training; half of it before others.
         * Default: 0.5.
         */
        public Builder optDropout(float dropout) {
            this.dropout = (float) Arguments.fraction("dropout", dropout);
            return this;
        }

        /**
         * Builds the head.
         *
         * @throws IllegalArgumentException if the number of classes is not set
         */
        public ConcatPoolHead build() {
            Arguments.atLeast("classes", classes, 2);
            Objects.requireNonNull(activation, "activation");
            return new ConcatPoolHead(this);
        }
    }
}
