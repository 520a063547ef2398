package dev.condyle.runtime.block;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * A block whose input is transposed: it receives (N, L, C) and passes (N, C, L) to another block,
 * or the reverse. It can also transpose the output. The arrays are transposed as views.
 */
final class TransposedBlock extends DelegatingBlock {

    private static final byte VERSION = 1;
    private static final int RANK = 3;

    private final Block block;
    private final boolean output;

    TransposedBlock(Block block, boolean output) {
        super(VERSION);
        this.block = block;
        this.output = output;
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDList result = super.forwardInternal(parameterStore, transposed(inputs), training, params);
        return output ? transposed(result) : result;
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        beforeInitialize(inputShapes);
        block.initialize(manager, dataType, transposed(inputShapes));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] result = block.getOutputShapes(transposed(inputShapes));
        return output ? transposed(result) : result;
    }

    /** Transposes the first array. The second is a mask (N, L). */
    private static NDList transposed(NDList arrays) {
        return arrays.get(0).getShape().dimension() == RANK
                ? new NDList(arrays.get(0).transpose(0, 2, 1)).addAll(arrays.subNDList(1))
                : arrays;
    }

    private static Shape[] transposed(Shape... shapes) {
        Shape shape = shapes[0];
        return shape.dimension() == RANK
                ? new Shape[] {new Shape(shape.get(0), shape.get(2), shape.get(1))}
                : shapes;
    }
}
