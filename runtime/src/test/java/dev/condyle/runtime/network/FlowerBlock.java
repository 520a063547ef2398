package dev.condyle.runtime.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.generated.ClassifierBlock;

/** A pretrained backbone with a head, as the processor may write it: (N, 3, 64, 64) to (N, 5). */
final class FlowerBlock extends AbstractBlock implements ClassifierBlock {

    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS =
            NetworkOptions.defaults().conventions(Conventions.KERAS).width(0.35);

    private final NetworkBlock network;
    private final Block pool;
    private final Linear head;

    FlowerBlock() {
        super(VERSION);
        network = addChildBlock("network", new MobileNetV2().block(OPTIONS));
        network.freezeParameters(true);
        pool = addChildBlock("pool", Pool.globalAvgPool2dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(5).build());
    }

    NetworkBlock network() {
        return network;
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = network.forward(parameterStore, inputs, false);
        return pool.forward(parameterStore, x, training);
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        return head.forward(parameterStore, features, training);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return forwardHead(
                parameterStore, forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 5)};
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
