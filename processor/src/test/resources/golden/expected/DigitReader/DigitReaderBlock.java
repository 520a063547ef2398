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
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link DigitReader}.
 *
 * <pre>
 * Name     Layer                                          Output shape     Params
 * conv1    Conv2d(filters=32, kernel=3, activation=RELU)  (N, 32, 26, 26)     320
 * pool1    MaxPool2d(2)                                   (N, 32, 13, 13)       0
 * conv2    Conv2d(filters=64, kernel=3, activation=RELU)  (N, 64, 11, 11)  18,496
 * pool2    MaxPool2d(2)                                   (N, 64, 5, 5)         0
 * flat     Flatten                                        (N, 1600)             0
 * dropout  Dropout(0.5)                                   (N, 1600)             0
 * head     Dense(units=10)                                (N, 10)          16,010
 * Total parameters: 34,826
 * Trainable parameters: 34,826
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class DigitReaderBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Conv2d conv1;

    private final Block pool1;

    private final Conv2d conv2;

    private final Block pool2;

    private final Block flat;

    private final DropoutBlock dropout;

    private final Linear head;

    DigitReaderBlock() {
        super(VERSION);
        conv1 = addChildBlock("conv1", Conv2d.builder().setKernelShape(new Shape(3, 3))
                .setFilters(32).build());
        pool1 = addChildBlock("pool1", Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        conv2 = addChildBlock("conv2", Conv2d.builder().setKernelShape(new Shape(3, 3))
                .setFilters(64).build());
        pool2 = addChildBlock("pool2", Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        flat = addChildBlock("flat", Blocks.batchFlattenBlock());
        dropout = addChildBlock("dropout", DropoutBlock.builder().optRate(0.5f).build());
        head = addChildBlock("head", Linear.builder().setUnits(10).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = conv1.forward(parameterStore, inputs, training);
        x = pool1.forward(parameterStore, x, training);
        x = Activation.relu(x);
        x = conv2.forward(parameterStore, x, training);
        x = pool2.forward(parameterStore, x, training);
        x = Activation.relu(x);
        x = flat.forward(parameterStore, x, training);
        x = dropout.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        return head.forward(parameterStore, features, training);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 10)};
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
