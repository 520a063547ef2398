package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.function.UnaryOperator;

/** A dense layer, a batch norm over (N, 4), something in between, and a dense head. */
public final class DenseNet extends AbstractBlock implements ClassifierBlock {

    final Linear dense;
    final BatchNorm norm;
    final Linear head;
    private final UnaryOperator<NDArray> between;

    public DenseNet(NDManager manager, UnaryOperator<NDArray> between) {
        super((byte) 1);
        this.between = between;
        dense = addChildBlock("dense", Linear.builder().setUnits(4).build());
        norm = addChildBlock("norm", BatchNorm.builder().build());
        head = addChildBlock("head", Linear.builder().setUnits(SmallNet.CLASSES).build());
        initialize(manager, DataType.FLOAT32, new Shape(1).addAll(SmallNet.INPUT));
    }

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        NDList x = new NDList(inputs.singletonOrThrow().reshape(-1, 64));
        x = norm.forward(store, dense.forward(store, x, training), training);
        return new NDList(between.apply(x.singletonOrThrow()));
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
            PairList<String, Object> parameters) {
        return forwardHead(store, forwardFeatures(store, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), SmallNet.CLASSES)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputShapes) {
        dense.initialize(manager, type, new Shape(1, 64));
        norm.initialize(manager, type, new Shape(1, 4));
        head.initialize(manager, type, new Shape(1, 4));
    }
}
