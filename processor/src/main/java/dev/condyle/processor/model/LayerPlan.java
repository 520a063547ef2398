package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of planning a layer. If the input shape is not known at compile time, the plan is
 * lazy: shapes are inferred when the block is initialised.
 *
 * @param output the output shape; empty for a lazy plan
 * @param counts the parameter counts; empty if they depend on an unknown input
 * @param layers the number of layers: 1, and those that it contains
 * @param weights whether it has parameters of DJL type WEIGHT, which are initialised as in Keras
 * @param blockType the declared type of its field in the generated block
 * @param block the expression that builds its DJL block
 * @param vocabulary the size of its vocabulary, if its input consists of ids
 * @param training the expression for the training flag of its block
 * @param activation the activation function after its block, an expression of the {@code NDList} x
 * @param commuting how it may be reordered with its neighbours
 */
public record LayerPlan(
        Optional<Dims> output,
        Optional<Counts> counts,
        long layers,
        boolean weights,
        ClassName blockType,
        CodeBlock block,
        OptionalInt vocabulary,
        CodeBlock training,
        Optional<CodeBlock> activation,
        Commuting commuting) {

    /**
     * How a layer may be reordered. Rectifiers, max(x, 0) and min(max(x, 0), 6), commute with max
     * pooling, in the result and the gradient: they never decrease, and where they merge values,
     * their gradient is 0.
     */
    public enum Commuting {
        /** It stays where it is. */
        NONE,
        /** Its last operation is a rectifier: its activation, or else its block. */
        RECTIFIER,
        /** It takes the maximum over windows. */
        MAX_POOL
    }

    /** Starts the plan of a layer. */
    public static Builder of(Dims output, ClassName blockType, CodeBlock block) {
        return new Builder(Optional.of(output), blockType, block);
    }

    /** Starts the plan of a layer with unknown input shape. */
    public static Builder lazy(ClassName blockType, CodeBlock block) {
        return new Builder(Optional.empty(), blockType, block);
    }

    /** Returns this plan with another output shape. */
    public LayerPlan withOutput(Optional<Dims> other) {
        return new LayerPlan(
                other,
                counts,
                layers,
                weights,
                blockType,
                block,
                vocabulary,
                training,
                activation,
                commuting);
    }

    /** Returns this plan with another block, which has the same parameters. */
    public LayerPlan withBlock(ClassName otherType, CodeBlock other) {
        return new LayerPlan(
                output,
                counts,
                layers,
                weights,
                otherType,
                other,
                vocabulary,
                training,
                activation,
                commuting);
    }

    /** Builds a plan. */
    public static final class Builder {
        private final Optional<Dims> output;
        private final ClassName blockType;
        private final CodeBlock block;
        private Optional<CodeBlock> activation = Optional.empty();
        private Commuting commuting = Commuting.NONE;
        private boolean hasWeights;
        private boolean counted = true;
        private long weights;
        private long otherParameters;
        private long statistics;
        private long layers = 1;
        private OptionalInt vocabulary = OptionalInt.empty();
        private CodeBlock training = CodeBlock.of("training");

        private Builder(Optional<Dims> output, ClassName blockType, CodeBlock block) {
            this.output = output;
            this.blockType = blockType;
            this.block = block;
        }

        /** Sets the number of trainable parameters of DJL type WEIGHT: matrices and kernels. */
        public Builder weights(long count) {
            weights = count;
            hasWeights = count > 0;
            return this;
        }

        /** Declares trainable parameters of DJL type WEIGHT whose number depends on the input. */
        public Builder lazyWeights() {
            hasWeights = true;
            return lazyParameters();
        }

        /** Declares other parameters whose number depends on the input. */
        public Builder lazyParameters() {
            counted = false;
            return this;
        }

        /**
         * Sets the number of other trainable parameters: biases, and parameters with their own
         * initializer.
         */
        public Builder otherParameters(long count) {
            otherParameters = count;
            return this;
        }

        /** Sets the number of running statistics. */
        public Builder statistics(long count) {
            statistics = count;
            return this;
        }

        /** Adds the contained layers and their parameters. */
        public Builder contains(List<LayerPlan> contained) {
            for (LayerPlan layer : contained) {
                layers = Dims.sum(layers, layer.layers);
                hasWeights |= layer.weights;
                counted &= layer.counts.isPresent();
                long trainable = layer.counts.map(Counts::trainable).orElse(0L);
                otherParameters = Dims.sum(otherParameters, trainable);
                statistics =
                        Dims.sum(
                                statistics,
                                layer.counts.map(Counts::parameters).orElse(0L) - trainable);
            }
            return this;
        }

        /** Sets the size of the vocabulary. */
        public Builder vocabulary(int count) {
            vocabulary = OptionalInt.of(count);
            return this;
        }

        /** Sets the expression for the training flag. Default: {@code training}. */
        public Builder training(CodeBlock expression) {
            training = expression;
            return this;
        }

        /** Sets the activation function after the block, an expression of x. Default: none. */
        public Builder activation(CodeBlock expression) {
            activation = Optional.of(expression);
            return this;
        }

        /** Sets how the layer may be reordered. Default: not at all. */
        public Builder commuting(Commuting kind) {
            commuting = kind;
            return this;
        }

        public LayerPlan build() {
            long trainable = Dims.sum(weights, otherParameters);
            Counts counts = new Counts(Dims.sum(trainable, statistics), trainable, 0);
            return new LayerPlan(
                    output,
                    counted ? Optional.of(counts) : Optional.empty(),
                    layers,
                    hasWeights,
                    blockType,
                    block,
                    vocabulary,
                    training,
                    activation,
                    commuting);
        }
    }
}
