package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a layer becomes, once the shape of its input is known.
 *
 * @param output the shape of its output
 * @param parameters how many numbers it learns or keeps
 * @param trainable how many of them training changes
 * @param weights whether it has parameters of DJL's type WEIGHT, to be initialised as Keras does
 * @param blockType the declared type of its field in the generated block
 * @param block the expression that builds its DJL block
 * @param vocabulary how many ids it knows, if it takes ids
 * @param training the expression that tells its block whether it is trained
 * @param before statements of the forward pass before its block; the {@code NDList} is called x
 * @param after statements of the forward pass after its block
 */
public record LayerPlan(
        Dims output,
        long parameters,
        long trainable,
        boolean weights,
        ClassName blockType,
        CodeBlock block,
        OptionalInt vocabulary,
        CodeBlock training,
        List<CodeBlock> before,
        List<CodeBlock> after) {

    public LayerPlan {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A layer without parameters that is nothing but a block. */
    public static Builder of(Dims output, ClassName blockType, CodeBlock block) {
        return new Builder(output, blockType, block);
    }

    /** Adds to a plan what not every layer has. */
    public static final class Builder {
        private final Dims output;
        private final ClassName blockType;
        private final CodeBlock block;
        private final List<CodeBlock> before = new ArrayList<>();
        private final List<CodeBlock> after = new ArrayList<>();
        private long weights;
        private long others;
        private long kept;
        private OptionalInt vocabulary = OptionalInt.empty();
        private CodeBlock training = CodeBlock.of("training");

        private Builder(Dims output, ClassName blockType, CodeBlock block) {
            this.output = output;
            this.blockType = blockType;
            this.block = block;
        }

        /** How many numbers of DJL's type WEIGHT are learned: matrices, kernels. */
        public Builder weights(long count) {
            weights = count;
            return this;
        }

        /** How many other numbers are learned: biases, and what begins in a way of its own. */
        public Builder others(long count) {
            others = count;
            return this;
        }

        /** How many numbers are kept without being learned: running statistics. */
        public Builder statistics(long count) {
            kept = count;
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

        /** Adds a statement before the block, without semicolon: {@code x = ...}. */
        public Builder before(CodeBlock statement) {
            before.add(statement);
            return this;
        }

        /** Adds statements after the block, without semicolon: {@code x = ...}. */
        public Builder after(List<CodeBlock> statements) {
            after.addAll(statements);
            return this;
        }

        public LayerPlan build() {
            long trainable = Dims.sum(weights, others);
            return new LayerPlan(
                    output,
                    Dims.sum(trainable, kept),
                    trainable,
                    weights > 0,
                    blockType,
                    block,
                    vocabulary,
                    training,
                    before,
                    after);
        }
    }
}
