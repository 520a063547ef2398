package dev.condyle.runtime.internal.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;

/**
 * A classifier, of three classes unless set otherwise, whose children follow one another in the
 * order of their adding.
 */
public abstract class ChainBlock extends AbstractBlock implements ClassifierBlock {

    private final int classes;

    protected ChainBlock() {
        this(3);
    }

    protected ChainBlock(int classes) {
        this.classes = classes;
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return forwardHead(store, forwardFeatures(store, inputs, training), training);
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), classes)};
    }

    @Override
    protected final void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
