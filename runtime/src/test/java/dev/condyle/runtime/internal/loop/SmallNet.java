package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.internal.engine.ChannelsLast;
import java.util.List;

/** The network of training.py, with dropout where asked: from (N, 1, 8, 8) to (N, 3). */
final class SmallNet extends AbstractBlock implements ClassifierBlock {

    static final Shape INPUT = new Shape(1, 8, 8);
    static final int CLASSES = 3;

    final Conv2d conv;
    final BatchNorm norm;
    final Linear hidden;
    final Linear head;
    private final Block pool;
    private final Dropout dropout;

    SmallNet(float dropout) {
        super((byte) 1);
        conv =
                addChildBlock(
                        "conv",
                        Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(4).build());
        norm = addChildBlock("norm", BatchNorm.builder().build());
        pool = addChildBlock("pool", Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        hidden = addChildBlock("hidden", Linear.builder().setUnits(8).build());
        this.dropout = addChildBlock("dropout", Dropout.builder().optRate(dropout).build());
        head = addChildBlock("head", Linear.builder().setUnits(CLASSES).build());
    }

    /**
     * Initialised on a manager, no parameter requiring gradients, as a classifier hands it over.
     */
    static SmallNet on(NDManager manager, float dropout) {
        SmallNet net = new SmallNet(dropout);
        net.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(INPUT));
        net.getParameters().values().forEach(p -> p.getArray().setRequiresGradient(false));
        return net;
    }

    /** Without dropout, with given weights and running statistics, in the memory of a model. */
    static SmallNet of(float[][] start, NDManager manager) {
        SmallNet net = on(manager, 0);
        List<NDArray> arrays = net.arrays();
        assertEquals(start.length, arrays.size());
        for (int i = 0; i < start.length; i++) {
            arrays.get(i).set(start[i]);
        }
        // Setting an array replaces its memory.
        ChannelsLast.store(net, manager);
        return net;
    }

    /** Weights and running statistics in the order of the layers. */
    List<NDArray> arrays() {
        return getParameters().values().stream().map(p -> p.getArray()).toList();
    }

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        NDList x = conv.forward(store, inputs, training);
        // In this order the bias of the convolution matters: behind it, the norm takes it away.
        x = Activation.relu(x);
        x = norm.forward(store, x, training);
        x = pool.forward(store, x, training);
        x = new NDList(x.singletonOrThrow().reshape(-1, 36));
        x = Activation.relu(hidden.forward(store, x, training));
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
            PairList<String, Object> parameters) {
        return forwardHead(store, forwardFeatures(store, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), CLASSES)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputShapes) {
        conv.initialize(manager, type, inputShapes);
        norm.initialize(manager, type, conv.getOutputShapes(inputShapes));
        pool.initialize(manager, type, new Shape(1, 4, 6, 6));
        hidden.initialize(manager, type, new Shape(1, 36));
        for (Block block : List.of(dropout, head)) {
            block.initialize(manager, type, new Shape(1, 8));
        }
    }
}
