package dev.condyle.runtime.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;

/** A small network with one dense head: (N, 4) to (N, logits). */
final class KindBlock extends AbstractBlock implements ClassifierBlock {

    private final Linear hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
    private final Linear head;
    private final int logits;

    KindBlock(int logits) {
        this.logits = logits;
        head = addChildBlock("head", Linear.builder().setUnits(logits).build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        return Activation.relu(hidden.forward(store, inputs, training));
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        return head.forward(store, features, training);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return forwardHead(store, forwardFeatures(store, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), logits)};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        hidden.initialize(manager, dataType, inputShapes);
        head.initialize(manager, dataType, hidden.getOutputShapes(inputShapes));
    }
}
