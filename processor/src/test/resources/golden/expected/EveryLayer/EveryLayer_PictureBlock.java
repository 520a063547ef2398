package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.ExtraActivations;
import dev.condyle.runtime.block.PaddedConvolution;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link EveryLayer.Picture}.
 *
 * <pre>
 * Name       Layer                                        Output shape    Params
 * conv1      Conv2d(filters=8, kernel=3, stride=2,        (N, 8, 12, 16)     224
 *              padding=SAME)
 * conv2      Conv2d(filters=8, kernel={3, 2}, pad={1, 0,  (N, 8, 11, 16)     192
 *              1, 0}, groups=2, bias=false)
 * norm1      BatchNorm                                    (N, 8, 11, 16)      32
 * relu       Activation(RELU6)                            (N, 8, 11, 16)       0
 * depthwise  DepthwiseConv2d(multiplier=2, kernel=3,      (N, 16, 11, 8)     144
 *              stride={1, 2}, padding=SAME, dilation={2,
 *              1}, bias=false, activation=MISH)
 * norm2      BatchNorm(epsilon=1.0E-5, momentum=0.9,      (N, 16, 11, 8)      32
 *              zeroDebias=false, center=false,
 *              scale=false)
 * pool1      MaxPool2d(value=2, padding=SAME)             (N, 16, 6, 4)        0
 * pool2      AvgPool2d(value=3, stride=1, pad=1)          (N, 16, 6, 4)        0
 * pool3      AvgPool2d({2, 1})                            (N, 16, 3, 4)        0
 * norm3      LayerNorm(dimensions=3, epsilon=0.001)       (N, 16, 3, 4)      384
 * pooled     GlobalAvgPool                                (N, 16)              0
 * head       Dense(units=3)                               (N, 3)              51
 * Total parameters: 1,059
 * Trainable parameters: 1,011
 * Running statistics: 48
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryLayer_PictureBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final PaddedConvolution conv1;

    private final PaddedConvolution conv2;

    private final BatchNormBlock norm1;

    private final Block relu;

    private final PaddedConvolution depthwise;

    private final BatchNormBlock norm2;

    private final Block pool1;

    private final Block pool2;

    private final Block pool3;

    private final LayerNorm norm3;

    private final Block pooled;

    private final Linear head;

    EveryLayer_PictureBlock() {
        super(VERSION);
        conv1 = addChildBlock("conv1", PaddedConvolution.builder().setKernelShape(new Shape(3, 3))
                .setFilters(8).optStride(new Shape(2, 2)).setPadding(1, 1, 0, 1).build());
        conv2 = addChildBlock("conv2", PaddedConvolution.builder().setKernelShape(new Shape(3, 2))
                .setFilters(8).setPadding(1, 0, 1, 0).optGroups(2).optBias(false).build());
        norm1 = addChildBlock("norm1", BatchNormBlock.builder().optEpsilon(0.001f)
                .optMomentum(0.99f).build());
        relu = addChildBlock("relu", Activation.relu6Block());
        depthwise = addChildBlock("depthwise", PaddedConvolution.builder()
                .setKernelShape(new Shape(3, 3)).setFilters(16).optStride(new Shape(1, 2))
                .setPadding(2, 2, 0, 1).optDilation(new Shape(2, 1)).optGroups(8).optBias(false)
                .build());
        norm2 = addChildBlock("norm2", BatchNormBlock.builder().optEpsilon(1.0E-5f)
                .optMomentum(0.9f).optZeroDebias(false).optCenter(false).optScale(false).build());
        pool1 = addChildBlock("pool1",
                PaddedPool.maxPoolBlock(new Shape(2, 2), new Shape(2, 2), 0, 1, 0, 0));
        pool2 = addChildBlock("pool2",
                PaddedPool.avgPoolBlock(new Shape(3, 3), new Shape(1, 1), 1, 1, 1, 1));
        pool3 = addChildBlock("pool3", Pool.avgPool2dBlock(new Shape(2, 1), new Shape(2, 1)));
        norm3 = addChildBlock("norm3", LayerNorm.builder().axis(1, 2, 3).optEpsilon(0.001f)
                .build());
        pooled = addChildBlock("pooled", Pool.globalAvgPool2dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = conv1.forward(parameterStore, inputs, training);
        x = conv2.forward(parameterStore, x, training);
        x = norm1.forward(parameterStore, x, training);
        x = relu.forward(parameterStore, x, training);
        x = depthwise.forward(parameterStore, x, training);
        x = ExtraActivations.mish(x);
        x = norm2.forward(parameterStore, x, training);
        x = pool1.forward(parameterStore, x, training);
        x = pool2.forward(parameterStore, x, training);
        x = pool3.forward(parameterStore, x, training);
        x = norm3.forward(parameterStore, x, training);
        x = pooled.forward(parameterStore, x, training);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 3)};
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
