package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.GeneratedBlock;
import dev.condyle.runtime.network.NetworkOptions;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomForward.MapsOfANetwork}.
 *
 * <pre>
 * Name      Layer          Output shape        Params
 * backbone  ResNet18       (N, 512, 7, 7)  11,186,112
 * pooling   GlobalAvgPool  (N, 512)                 0
 * Total parameters: 11,186,112
 * Trainable parameters: 11,176,512
 * Running statistics: 9,600
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_MapsOfANetworkBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.TORCHVISION);

    private final Block backbone;

    private final Block pooling;

    CustomForward_MapsOfANetworkBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new ResNet18().block(OPTIONS));
        pooling = addChildBlock("pooling", Pool.globalAvgPool2dBlock());
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = backbone.forward(parameterStore, inputs, false);
        x = pooling.forward(parameterStore, x, training);
        return ForwardPass.run(this::forwardLayers, parameterStore, x, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        CustomForward.MapsOfANetwork network = pass.instance(CustomForward.MapsOfANetwork::new);
        return new NDList(network.twice(inputs.singletonOrThrow()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return DryRun.outputShapes(this,
                CustomForward_MapsOfANetworkBlock::new, DataType.FLOAT32, inputShapes);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        backbone.initialize(manager, dataType, shapes);
        shapes = backbone.getOutputShapes(shapes);
        pooling.initialize(manager, dataType, shapes);
        shapes = pooling.getOutputShapes(shapes);
        DryRun.initialize(this::forwardLayers, manager, dataType, DataType.FLOAT32, shapes);
    }
}
