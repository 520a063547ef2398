package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link EveryMember}.
 *
 * <pre>
 * Name    Layer                                            Output shape    Params
 * conv1   Conv2d(filters=6, kernel={5, 3}, stride={2, 1},  (N, 6, 32, 48)      90
 *           pad={2, 1}, groups=3, bias=false,
 *           activation=LEAKY_RELU)
 * conv2   Conv2d(filters=8, kernel=3, padding=SAME,        (N, 8, 32, 48)     440
 *           dilation={2, 3})
 * conv3   Conv2d(filters=8, kernel=3, pad={1, 1, 2, 2})    (N, 8, 32, 50)     584
 * pool    MaxPool2d(value={3, 2}, stride=2, pad={1, 0})    (N, 8, 16, 25)       0
 * flat    Flatten                                          (N, 3200)            0
 * dense1  Dense(units=16, bias=false, activation=SILU)     (N, 16)         51,200
 * dense2  Dense(8)                                         (N, 8)             136
 * Total parameters: 52,450
 * Trainable parameters: 52,450
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "conv1",
        "conv2",
        "conv3",
        "pool",
        "flat",
        "dense1",
        "dense2"
})
public final class EveryMemberBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Conv2d conv1;

    private final Conv2d conv2;

    private final Conv2d conv3;

    private final Block pool;

    private final Block flat;

    private final Linear dense1;

    private final Linear dense2;

    public EveryMemberBlock() {
        super(VERSION);
        conv1 = addChildBlock("conv1", Conv2d.builder().setKernelShape(new Shape(5, 3))
                .setFilters(6).optStride(new Shape(2, 1)).optPadding(new Shape(2, 1)).optGroups(3)
                .optBias(false).build());
        conv2 = addChildBlock("conv2", Conv2d.builder().setKernelShape(new Shape(3, 3))
                .setFilters(8).optPadding(new Shape(2, 3)).optDilation(new Shape(2, 3)).build());
        conv3 = addChildBlock("conv3", Conv2d.builder().setKernelShape(new Shape(3, 3))
                .setFilters(8).optPadding(new Shape(1, 2)).build());
        pool = addChildBlock("pool",
                Pool.maxPool2dBlock(new Shape(3, 2), new Shape(2, 2), new Shape(1, 0)));
        flat = addChildBlock("flat", Blocks.batchFlattenBlock());
        dense1 = addChildBlock("dense1", Linear.builder().setUnits(16).optBias(false).build());
        dense2 = addChildBlock("dense2", Linear.builder().setUnits(8).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = conv1.forward(parameterStore, inputs, training);
        x = Activation.leakyRelu(x, 0.01f);
        x = conv2.forward(parameterStore, x, training);
        x = conv3.forward(parameterStore, x, training);
        x = pool.forward(parameterStore, x, training);
        x = flat.forward(parameterStore, x, training);
        x = dense1.forward(parameterStore, x, training);
        x = Activation.swish(x, 1f);
        x = dense2.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 8)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
