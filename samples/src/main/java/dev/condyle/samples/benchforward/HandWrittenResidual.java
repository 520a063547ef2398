package dev.condyle.samples.benchforward;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.BatchNormBlock;

/** The network of {@code ResidualReader}, written in DJL without Condyle. */
final class HandWrittenResidual extends AbstractBlock {

    private final Block stem = addChildBlock("stem", conv(16, 3, 0));
    private final Block pool =
            addChildBlock("pool", Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    private final Block conv1 = addChildBlock("conv1", conv(16, 3, 1));
    private final Block conv2 = addChildBlock("conv2", conv(16, 3, 1));
    private final Block norm1 = addChildBlock("norm1", BatchNormBlock.builder().build());
    private final Block conv3 = addChildBlock("conv3", conv(32, 3, 1));
    private final Block conv4 = addChildBlock("conv4", conv(32, 3, 1));
    private final Block norm2 = addChildBlock("norm2", BatchNormBlock.builder().build());
    private final Block widen = addChildBlock("widen", conv(32, 1, 0));
    private final Block flat = addChildBlock("flat", Blocks.batchFlattenBlock());
    private final Block head = addChildBlock("head", Linear.builder().setUnits(10).build());

    private static Conv2d conv(int filters, int kernel, int padding) {
        return Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .setFilters(filters)
                .optPadding(new Shape(padding, padding))
                .build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDList x = Activation.relu(stem.forward(store, inputs, training));
        x = pool.forward(store, x, training);
        NDList y = Activation.relu(conv1.forward(store, x, training));
        y = norm1.forward(store, conv2.forward(store, y, training), training);
        x = Activation.relu(new NDList(x.singletonOrThrow().add(y.singletonOrThrow())));
        x = pool.forward(store, x, training);
        y = Activation.relu(conv3.forward(store, x, training));
        y = norm2.forward(store, conv4.forward(store, y, training), training);
        x = widen.forward(store, x, training);
        x = Activation.relu(new NDList(x.singletonOrThrow().add(y.singletonOrThrow())));
        x = flat.forward(store, pool.forward(store, x, training), training);
        x = Dropout.dropout(x.singletonOrThrow(), 0.2f, training);
        return head.forward(store, x, training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 10)};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        long n = inputShapes[0].get(0);
        stem.initialize(manager, dataType, inputShapes);
        pool.initialize(manager, dataType, new Shape(n, 16, 26, 26));
        for (Block block : new Block[] {conv1, conv2, norm1}) {
            block.initialize(manager, dataType, new Shape(n, 16, 13, 13));
        }
        conv3.initialize(manager, dataType, new Shape(n, 16, 6, 6));
        conv4.initialize(manager, dataType, new Shape(n, 32, 6, 6));
        norm2.initialize(manager, dataType, new Shape(n, 32, 6, 6));
        widen.initialize(manager, dataType, new Shape(n, 16, 6, 6));
        flat.initialize(manager, dataType, new Shape(n, 32, 3, 3));
        head.initialize(manager, dataType, new Shape(n, 288));
    }
}
