package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.Weight;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.MethodHead;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomHeads.EveryInitializer}.
 *
 * <pre>
 * Name      Layer                                     Output shape        Params
 * backbone  MobileNetV2, frozen                       (N, 1280, 7, 7)  2,257,984
 * pooling   GlobalAvgPool                             (N, 1280)                0
 * hidden    Dense(6)                                  (N, 6)               7,686
 * head      Dropout(0.5), mixture(weights, training,  (N, 2)                  35
 *             features, scale)
 * Total parameters: 2,265,705
 * Trainable parameters: 7,721
 * Frozen parameters: 2,257,984
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_EveryInitializerBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS);

    private final Block backbone;

    private final Block pooling;

    private final Linear hidden;

    private final MethodHead head;

    public CustomHeads_EveryInitializerBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new MobileNetV2().block(OPTIONS));
        pooling = addChildBlock("pooling", Pool.globalAvgPool2dBlock());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(6).build());
        backbone.freezeParameters(true);
        // Glorot uniform initialisation, as in Keras.
        hidden.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        head = addChildBlock("head", MethodHead.builder()
                .setName("EveryInitializer.mixture")
                .setFunction((features, weights) -> CustomHeads.EveryInitializer.mixture(features,
                        weights.get(0), weights.get(1), weights.get(2), weights.get(3)))
                .setClasses(2)
                .addWeight("weights", FanInitializer.he(), Weight.FEATURES, 4)
                .addWeight("training", new NormalInitializer(0.01f), 4, Weight.CLASSES)
                .addWeight("features", new ConstantInitializer(-2.0f), Weight.CLASSES)
                .addWeight("scale", Initializer.ONES, 1)
                .build());
    }

    @Override
    public Block backbone() {
        return backbone;
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = backbone.forward(parameterStore, inputs, false);
        x = pooling.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = hidden.forward(parameterStore, features, training);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = DropoutBlock.dropout(features.singletonOrThrow(), 0.5f, training);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
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
