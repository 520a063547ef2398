package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a layer becomes. Where the compiler cannot know the shape of its input, the layer is late:
 * shapes are found when the block is initialised.
 *
 * @param output the shape of its output; none, if the layer is late
 * @param counts how many numbers it has; none, if that depends on an input that is not known
 * @param weights whether it has parameters of DJL's type WEIGHT, to be initialised as Keras does
 * @param blockType the declared type of its field in the generated block
 * @param block the expression that builds its DJL block
 * @param vocabulary how many ids it knows, if it takes ids
 * @param training the expression that tells its block whether it is trained
 * @param activation the function that follows its block, an expression of the {@code NDList} x
 */
public record LayerPlan(
        Optional<Dims> output,
        Optional<Counts> counts,
        boolean weights,
        ClassName blockType,
        CodeBlock block,
        OptionalInt vocabulary,
        CodeBlock training,
        Optional<CodeBlock> activation) {

    /** A layer without parameters that is nothing but a block. */
    public static Builder of(Dims output, ClassName blockType, CodeBlock block) {
        return new Builder(Optional.of(output), blockType, block);
    }

    /** A layer whose input is not known, without parameters, that is nothing but a block. */
    public static Builder lazy(ClassName blockType, CodeBlock block) {
        return new Builder(Optional.empty(), blockType, block);
    }

    /** Adds to a plan what not every layer has. */
    public static final class Builder {
        private final Optional<Dims> output;
        private final ClassName blockType;
        private final CodeBlock block;
        private Optional<CodeBlock> activation = Optional.empty();
        private boolean hasWeights;
        private boolean counted = true;
        private long weights;
        private long otherParameters;
        private long kept;
        private OptionalInt vocabulary = OptionalInt.empty();
        private CodeBlock training = CodeBlock.of("training");

        private Builder(Optional<Dims> output, ClassName blockType, CodeBlock block) {
            this.output = output;
            this.blockType = blockType;
            this.block = block;
        }

        /** How many numbers of DJL's type WEIGHT are learned: matrices, kernels. */
        public Builder weights(long count) {
            weights = count;
            hasWeights = count > 0;
            return this;
        }

        /** Numbers of DJL's type WEIGHT are learned, how many depends on the input. */
        public Builder lazyWeights() {
            hasWeights = true;
            return lazyParameters();
        }

        /** Other numbers are learned or kept, how many depends on the input. */
        public Builder lazyParameters() {
            counted = false;
            return this;
        }

        /** How many other numbers are learned: biases, and what begins in a way of its own. */
        public Builder otherParameters(long count) {
            otherParameters = count;
            return this;
        }

        /** How many numbers are kept without being learned: running statistics. */
        public Builder statistics(long count) {
            kept = count;
            return this;
        }

        /** The layer consists of others: it has their weights, and their numbers. */
        public Builder contains(List<LayerPlan> layers) {
            for (LayerPlan layer : layers) {
                hasWeights |= layer.weights;
                counted &= layer.counts.isPresent();
                long trainable = layer.counts.map(Counts::trainable).orElse(0L);
                otherParameters = Dims.sum(otherParameters, trainable);
                kept = Dims.sum(kept, layer.counts.map(Counts::parameters).orElse(0L) - trainable);
            }
            return this;
        }

        /** How many ids the layer knows: those from 0 to below this number. */
        public Builder vocabulary(int count) {
            vocabulary = OptionalInt.of(count);
            return this;
        }

        /**
         * Sets the expression that tells the block whether it is trained. Default: {@code
         * training}.
         */
        public Builder training(CodeBlock expression) {
            training = expression;
            return this;
        }

        /** Sets the function that follows the block, an expression of x. Default: none. */
        public Builder activation(Optional<CodeBlock> expression) {
            activation = expression;
            return this;
        }

        public LayerPlan build() {
            long trainable = Dims.sum(weights, otherParameters);
            Counts counts = new Counts(Dims.sum(trainable, kept), trainable, 0);
            return new LayerPlan(
                    output,
                    counted ? Optional.of(counts) : Optional.empty(),
                    hasWeights,
                    blockType,
                    block,
                    vocabulary,
                    training,
                    activation);
        }
    }
}
