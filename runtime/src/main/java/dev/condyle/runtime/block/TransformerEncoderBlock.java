package dev.condyle.runtime.block;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.function.UnaryOperator;

/**
 * A stack of transformer encoder layers: self-attention and a feed-forward network, each with
 * dropout, a residual connection and layer norm. From (N, L, F) to (N, L, F).
 *
 * <p>The formula, the positions of the dropouts and the parameter names match PyTorch's {@code
 * nn.TransformerEncoder}: {@code layers.0.self_attn.in_proj_weight}, {@code
 * layers.0.linear1.weight} and so on; from <a href="https://arxiv.org/abs/1706.03762">Attention is
 * all you need</a>. DJL's own block with this name uses batch norms instead.
 *
 * <p>The second array of the input can be a mask (N, L), in which 0 is padding. Padding gets no
 * attention, like the keys of PyTorch's {@code src_key_padding_mask}; the outputs at padding have
 * no meaning.
 */
public final class TransformerEncoderBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    private final SequentialBlock layers;

    private TransformerEncoderBlock(Builder builder) {
        super(VERSION);
        layers = addChildBlock("layers", new SequentialBlock());
        for (int layer = 0; layer < builder.layers; layer++) {
            layers.add(new TransformerLayerBlock(builder));
        }
    }

    /** Returns a builder for an encoder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDList mask = inputs.subNDList(1);
        NDList x = inputs.subNDList(0, 1);
        for (Block layer : layers.getChildren().values()) {
            x = layer.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        }
        return x;
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        layers.initialize(manager, dataType, inputShapes[0]);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0]};
    }

    /** Builds an encoder. Features and heads are required. */
    public static final class Builder {

        int features;
        int heads;
        int feedForward = 2048;
        float dropout = 0.1f;
        float epsilon = 1e-5f;
        boolean normFirst;
        UnaryOperator<NDList> activation = Activation::relu;
        private int layers = 1;

        private Builder() {}

        /** Sets F, the size of the vectors, at least 1. Required. */
        public Builder setFeatures(int features) {
            this.features = features;
            return this;
        }

        /** Sets the number of attention heads, at least 1; must divide F. Required. */
        public Builder setHeads(int heads) {
            this.heads = heads;
            return this;
        }

        /** Sets the width of the feed-forward network, at least 1. Default: 2048. */
        public Builder optFeedForward(int feedForward) {
            this.feedForward = feedForward;
            return this;
        }

        /** Sets the number of stacked layers, at least 1. Default: 1. */
        public Builder optLayers(int layers) {
            this.layers = layers;
            return this;
        }

        /** Sets the dropout rate, from 0 to less than 1. Default: 0.1. */
        public Builder optDropout(float dropout) {
            this.dropout = dropout;
            return this;
        }

        /** Sets the activation of the feed-forward network. Default: {@code relu}. */
        public Builder optActivation(UnaryOperator<NDList> activation) {
            this.activation = activation;
            return this;
        }

        /**
         * Sets whether the norms are applied before the attention and the feed-forward network
         * instead of after them. Default: false.
         */
        public Builder optNormFirst(boolean normFirst) {
            this.normFirst = normFirst;
            return this;
        }

        /** Sets the epsilon of the norms, greater than 0. Default: 1e-5. */
        public Builder optEpsilon(float epsilon) {
            this.epsilon = epsilon;
            return this;
        }

        /**
         * Builds the encoder.
         *
         * @throws IllegalArgumentException if a value is missing or out of range
         */
        public TransformerEncoderBlock build() {
            Arguments.atLeast("features", features, 1);
            Arguments.atLeast("heads", heads, 1);
            Arguments.atLeast("feedForward", feedForward, 1);
            Arguments.atLeast("layers", layers, 1);
            Arguments.fraction("dropout", dropout);
            Arguments.above("epsilon", epsilon, 0);
            Arguments.required("activation", activation);
            if (features % heads != 0) {
                throw new IllegalArgumentException(
                        "The number of features must be divisible by the number of heads, but %2$d is not divisible by %1$d."
                                .formatted(heads, features));
            }
            return new TransformerEncoderBlock(this);
        }
    }
}
