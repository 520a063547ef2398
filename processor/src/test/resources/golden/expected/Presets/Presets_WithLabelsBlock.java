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
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Presets.WithLabels}.
 *
 * <pre>
 * Name      Layer              Output shape        Params
 * backbone  ResNet18, frozen   (N, 512, 7, 7)  11,186,112
 * pooling   GlobalAvgPool      (N, 512)                 0
 * head      Dense(units=1000)  (N, 1000)          513,000
 * Total parameters: 11,699,112
 * Trainable parameters: 513,000
 * Frozen parameters: 11,186,112
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_WithLabelsBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.TORCHVISION);

    private final Block backbone;

    private final Block pooling;

    private final Linear head;

    Presets_WithLabelsBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new ResNet18().block(OPTIONS));
        pooling = addChildBlock("pooling", Pool.globalAvgPool2dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(1000).build());
        backbone.freezeParameters(true);
        // Glorot uniform initialisation, as in Keras.
        head.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
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
        return features;
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 1000)};
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
