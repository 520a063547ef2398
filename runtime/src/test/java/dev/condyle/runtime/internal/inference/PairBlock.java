package dev.condyle.runtime.internal.inference;

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

/**
 * A small network with two heads, written as the processor writes them: (N, 4) to (N, 3), (N, 2).
 */
public final class PairBlock extends AbstractBlock implements ClassifierBlock {

    private final Linear hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
    private final Linear size = addChildBlock("size", Linear.builder().setUnits(3).build());
    private final Linear shade = addChildBlock("shade", Linear.builder().setUnits(2).build());

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        return Activation.relu(hidden.forward(store, inputs, training));
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        return new NDList(
                size.forward(store, features, training).singletonOrThrow(),
                shade.forward(store, features, training).singletonOrThrow());
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
        long batch = inputShapes[0].get(0);
        return new Shape[] {new Shape(batch, 3), new Shape(batch, 2)};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        hidden.initialize(manager, dataType, inputShapes);
        Shape[] features = hidden.getOutputShapes(inputShapes);
        size.initialize(manager, dataType, features);
        shade.initialize(manager, dataType, features);
    }
}
