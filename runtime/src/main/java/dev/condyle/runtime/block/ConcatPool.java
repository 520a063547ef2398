package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Global max pooling and global average pooling, concatenated, as in fastai: (N, C, H, W) to (N, 2
 * C).
 */
final class ConcatPool extends AbstractBlock {

    private static final byte VERSION = 1;

    ConcatPool() {
        super(VERSION);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray maps = inputs.singletonOrThrow();
        NDList both = new NDList(Pool.globalMaxPool2d(maps), Pool.globalAvgPool2d(maps));
        return new NDList(NDArrays.concat(both, 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 2 * inputShapes[0].get(1))};
    }
}
