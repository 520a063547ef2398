package dev.condyle.runtime.internal;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.ClassifierBlock;

/** A small network, written as the processor writes them: (N, 4) to (N, 3). */
public final class TinyBlock extends AbstractBlock implements ClassifierBlock {

    private final Linear hidden = addChildBlock("hidden", Linear.builder().setUnits(8).build());
    private final Block norm = addChildBlock("norm", BatchNorm.builder().build());
    private final Block dropout = addChildBlock("dropout", Dropout.builder().optRate(0.5f).build());
    private final Linear head = addChildBlock("head", Linear.builder().setUnits(3).build());

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        NDList x = hidden.forward(store, inputs, training);
        x = norm.forward(store, x, training);
        x = Activation.relu(x);
        return dropout.forward(store, x, training);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 3)};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
