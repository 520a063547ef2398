package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.function.UnaryOperator;

/**
 * A sequence of layers, named by their index from 0, as in PyTorch's {@code nn.Sequential}. Unlike
 * DJL's {@code SequentialBlock}, other classes cannot add layers.
 */
abstract class LayerStack extends AbstractBlock {

    private static final byte VERSION = 1;

    LayerStack() {
        super(VERSION);
    }

    final void add(Block layer) {
        addChildBlock(Integer.toString(children.size()), layer);
    }

    /** Adds a dropout layer if the rate is greater than 0. */
    final void addDropout(float rate) {
        if (rate > 0) {
            add(DropoutBlock.builder().optRate(rate).build());
        }
    }

    final void add(UnaryOperator<NDArray> activation) {
        add(LambdaBlock.singleton(activation));
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDList x = inputs;
        for (Block layer : children.values()) {
            x = layer.forward(parameterStore, x, training);
        }
        return x;
    }

    @Override
    protected final void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block layer : children.values()) {
            layer.initialize(manager, dataType, shapes);
            shapes = layer.getOutputShapes(shapes);
        }
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block layer : children.values()) {
            shapes = layer.getOutputShapes(shapes);
        }
        return shapes;
    }
}
