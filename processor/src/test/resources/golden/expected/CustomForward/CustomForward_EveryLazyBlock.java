package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.PaddedConvolution;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomForward.EveryLazy}.
 *
 * <pre>
 * Name     Layer                                       Output shape  Params
 * inputs   Conv2d(filters=8, kernel=3, padding=SAME,   ?                  ?
 *            activation=RELU)
 * pass     Conv2d(filters=12, kernel=3, stride=2,      ?                  ?
 *            dilation=1, padding=SAME, groups=2)
 * network  DepthwiseConv2d(kernel=3, multiplier=2,     ?                  ?
 *            stride={2, 1}, padding=SAME,
 *            activation=LEAKY_RELU)
 * narrow   DepthwiseConv2d(kernel={3, 1}, bias=false)  ?                  ?
 * norm     BatchNorm                                   ?                  ?
 * max      MaxPool2d(value=3, stride=2, padding=SAME)  ?                  0
 * mean     AvgPool2d(value=2, padding=SAME)            ?                  0
 * padded   AvgPool2d(value=3, stride=1, pad=1)         ?                  0
 * relu     Activation(RELU)                            ?                  0
 * overAll  LayerNorm(dimensions=3)                     ?                  ?
 * pooled   GlobalAvgPool                               ?                  0
 * dropout  Dropout(0.2)                                ?                  0
 * head     Dropout(0.1), Dense(units=4)                (N, 4)             ?
 * Total parameters: 0 + those of all layers marked ?
 * Trainable parameters: 0 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_EveryLazyBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Conv2d inputs;

    private final PaddedConvolution pass;

    private final LazyBlock network;

    private final LazyBlock narrow;

    private final BatchNormBlock norm;

    private final Block max;

    private final Block mean;

    private final Block padded;

    private final Block relu;

    private final LazyBlock overAll;

    private final LazyBlock pooled;

    private final DropoutBlock dropout;

    private final Linear head;

    CustomForward_EveryLazyBlock() {
        super(VERSION);
        inputs = addChildBlock("inputs", Conv2d.builder().setKernelShape(new Shape(3, 3))
                .setFilters(8).optPadding(new Shape(1, 1)).build());
        pass = addChildBlock("pass", PaddedConvolution.builder().setKernelShape(new Shape(3, 3))
                .setFilters(12).optStride(new Shape(2, 2)).setSamePadding().optGroups(2).build());
        network = addChildBlock("network", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> PaddedConvolution.builder().setKernelShape(new Shape(3, 3))
                .setFilters((int) x.get(1) * 2).optStride(new Shape(2, 1)).setSamePadding()
                .optGroups((int) x.get(1)).build()));
        narrow = addChildBlock("narrow", LazyBlock.of(new Shape(1, 1, 1, 1), x -> Conv2d.builder()
                .setKernelShape(new Shape(3, 1)).setFilters((int) x.get(1))
                .optGroups((int) x.get(1)).optBias(false).build()));
        norm = addChildBlock("norm", BatchNormBlock.builder().optEpsilon(0.001f).optMomentum(0.99f)
                .build());
        max = addChildBlock("max", PaddedPool.maxSamePoolBlock(new Shape(3, 3), new Shape(2, 2)));
        mean = addChildBlock("mean", PaddedPool.avgSamePoolBlock(new Shape(2, 2), new Shape(2, 2)));
        padded = addChildBlock("padded",
                PaddedPool.avgPoolBlock(new Shape(3, 3), new Shape(1, 1), 1, 1, 1, 1));
        relu = addChildBlock("relu", Activation.reluBlock());
        overAll = addChildBlock("overAll", LazyBlock.of(new Shape(1, 1, 1, 1, 1),
                x -> LayerNorm.builder()
                .axis(x.dimension() - 3, x.dimension() - 2, x.dimension() - 1).optEpsilon(1.0E-5f)
                .build()));
        pooled = addChildBlock("pooled", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalAvgPoolBlock() : Pool.globalAvgPool2dBlock()));
        dropout = addChildBlock("dropout", DropoutBlock.builder().optRate(0.2f).build());
        head = addChildBlock("head", Linear.builder().setUnits(4).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        CustomForward.EveryLazy network = pass.instance(CustomForward.EveryLazy::new);
        network.inputs = pass.layer("inputs",
                "Conv2d(filters=8, kernel=3, padding=SAME, activation=RELU)", this.inputs,
                x -> Activation.relu(x));
        network.pass = pass.layer("pass",
                "Conv2d(filters=12, kernel=3, stride=2, dilation=1, padding=SAME, groups=2)",
                this.pass);
        network.network = pass.layer("network",
                "DepthwiseConv2d(kernel=3, multiplier=2, stride={2, 1}, padding=SAME, activation=LEAKY_RELU)",
                this.network, x -> Activation.leakyRelu(x, 0.01f));
        network.narrow = pass.layer("narrow", "DepthwiseConv2d(kernel={3, 1}, bias=false)", narrow);
        network.norm = pass.layer("norm", "BatchNorm", norm);
        network.max = pass.layer("max", "MaxPool2d(value=3, stride=2, padding=SAME)", max);
        network.mean = pass.layer("mean", "AvgPool2d(value=2, padding=SAME)", mean);
        network.padded = pass.layer("padded", "AvgPool2d(value=3, stride=1, pad=1)", padded);
        network.relu = pass.layer("relu", "Activation(RELU)", relu);
        network.overAll = pass.layer("overAll", "LayerNorm(dimensions=3)", overAll);
        network.pooled = pass.layer("pooled", "GlobalAvgPool", pooled);
        network.dropout = pass.layer("dropout", "Dropout(0.2)", dropout);
        return new NDList(network.run(inputs.singletonOrThrow()));
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = DropoutBlock.dropout(features.singletonOrThrow(), 0.1f, training);
        return head.forward(parameterStore, x, training);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 4)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, inputShapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
