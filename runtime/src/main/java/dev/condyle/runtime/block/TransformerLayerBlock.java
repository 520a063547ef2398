package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.function.UnaryOperator;

/**
 * A layer of a {@link TransformerEncoderBlock}: from (N, L, F) to (N, L, F). The formula matches
 * PyTorch's {@code nn.TransformerEncoderLayer}. The second array of the input can be a mask (N, L).
 */
final class TransformerLayerBlock extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final int FEATURES = 2;

    private final AttentionBlock attention;
    private final Linear wide;
    private final Linear narrow;
    private final LayerNorm attentionNorm;
    private final LayerNorm forwardNorm;
    private final UnaryOperator<NDList> activation;
    private final float dropout;
    private final boolean normFirst;

    TransformerLayerBlock(TransformerEncoderBlock.Builder builder) {
        super(VERSION);
        activation = builder.activation;
        dropout = builder.dropout;
        normFirst = builder.normFirst;
        attention =
                addChildBlock(
                        "self_attn", new AttentionBlock(builder.features, builder.heads, dropout));
        wide = addChildBlock("linear1", Linear.builder().setUnits(builder.feedForward).build());
        narrow = addChildBlock("linear2", Linear.builder().setUnits(builder.features).build());
        attentionNorm = addChildBlock("norm1", norm(builder.epsilon));
        forwardNorm = addChildBlock("norm2", norm(builder.epsilon));
    }

    private static LayerNorm norm(float epsilon) {
        return LayerNorm.builder().axis(FEATURES).optEpsilon(epsilon).build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDList mask = inputs.subNDList(1);
        Step attend =
                (store, x, inTraining) ->
                        attention.forward(store, NestedBlocks.masked(x, mask), inTraining);
        NDList attended =
                residual(attend, attentionNorm, parameterStore, inputs.subNDList(0, 1), training);
        return residual(this::feedForward, forwardNorm, parameterStore, attended, training);
    }

    private NDList residual(
            Step step, LayerNorm norm, ParameterStore store, NDList x, boolean training) {
        NDList before = normFirst ? norm.forward(store, x, training) : x;
        NDArray change = drop(step.forward(store, before, training), training).singletonOrThrow();
        NDList sum = new NDList(x.singletonOrThrow().add(change));
        return normFirst ? sum : norm.forward(store, sum, training);
    }

    private NDList feedForward(ParameterStore store, NDList inputs, boolean training) {
        NDList x = activation.apply(wide.forward(store, inputs, training));
        return narrow.forward(store, drop(x, training), training);
    }

    private NDList drop(NDList x, boolean training) {
        return DropoutBlock.dropout(x.singletonOrThrow(), dropout, training);
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        attention.initialize(manager, dataType, inputShapes);
        wide.initialize(manager, dataType, inputShapes);
        narrow.initialize(manager, dataType, wide.getOutputShapes(inputShapes));
        attentionNorm.initialize(manager, dataType, inputShapes);
        forwardNorm.initialize(manager, dataType, inputShapes);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0]};
    }

    /** The computation that a residual connection bypasses. */
    private interface Step {
        NDList forward(ParameterStore store, NDList inputs, boolean training);
    }
}
