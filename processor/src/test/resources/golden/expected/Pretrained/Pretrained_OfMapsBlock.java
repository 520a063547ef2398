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
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Pretrained.OfMaps}.
 *
 * <pre>
 * Name      Layer                         Output shape        Params
 * backbone  ResNet18(width=1.0)           (N, 512, 7, 7)  11,186,112
 * features  Conv2d(filters=32, kernel=1,  (N, 32, 7, 7)       16,416
 *             activation=RELU)
 * inputs    GlobalAvgPool                 (N, 32)                  0
 * own       Dense(8)                      (N, 8)                 264
 * head      Dense(units=3)                (N, 3)                  27
 * Total parameters: 11,202,819
 * Trainable parameters: 11,193,219
 * Running statistics: 9,600
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_OfMapsBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.TORCHVISION);

    private final Block backbone;

    private final Conv2d features;

    private final Block inputs;

    private final Linear own;

    private final Linear head;

    public Pretrained_OfMapsBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new ResNet18().block(OPTIONS));
        features = addChildBlock("features", Conv2d.builder().setKernelShape(new Shape(1, 1))
                .setFilters(32).build());
        inputs = addChildBlock("inputs", Pool.globalAvgPool2dBlock());
        own = addChildBlock("own", Linear.builder().setUnits(8).build());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(features, own, head)) {
            block.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                    XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        }
    }

    @Override
    public Block backbone() {
        return backbone;
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = backbone.forward(parameterStore, inputs, false);
        return x;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = this.features.forward(parameterStore, features, training);
        x = Activation.relu(x);
        x = this.inputs.forward(parameterStore, x, training);
        x = own.forward(parameterStore, x, training);
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
