package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.PaddedConvolution;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Units.Halved}.
 *
 * <pre>
 * Name  Layer                                                Output shape  Params
 * conv  Conv2d(filters=4, kernel=3, stride=2, padding=SAME)  ?                  ?
 * norm  BatchNorm                                            ?                  ?
 * relu  Activation(RELU)                                     ?                  0
 * Total parameters: 0 + those of conv, norm
 * Trainable parameters: 0 + those of conv, norm
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "conv",
        "norm",
        "relu"
})
final class Units_HalvedBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final PaddedConvolution conv;

    private final BatchNormBlock norm;

    private final Block relu;

    Units_HalvedBlock() {
        super(VERSION);
        conv = addChildBlock("conv", PaddedConvolution.builder().setKernelShape(new Shape(3, 3))
                .setFilters(4).optStride(new Shape(2, 2)).setSamePadding().build());
        norm = addChildBlock("norm", BatchNormBlock.builder().optEpsilon(0.001f).optMomentum(0.99f)
                .build());
        relu = addChildBlock("relu", Activation.reluBlock());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = conv.forward(parameterStore, inputs, training);
        x = norm.forward(parameterStore, x, training);
        x = relu.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            shapes = child.getOutputShapes(shapes);
        }
        return shapes;
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
