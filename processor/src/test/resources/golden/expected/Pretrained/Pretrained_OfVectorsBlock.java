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
import dev.condyle.runtime.backbone.EfficientNetB0;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Pretrained.OfVectors}.
 *
 * <pre>
 * Name      Layer                   Output shape        Params
 * backbone  EfficientNetB0, frozen  (N, 1280, 7, 7)  4,049,564
 * pooling   GlobalAvgPool           (N, 1280)                0
 * hidden    Dense(16)               (N, 16)             20,496
 * head      Dense(units=2)          (N, 2)                  34
 * Total parameters: 4,070,094
 * Trainable parameters: 20,530
 * Frozen parameters: 4,049,564
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_OfVectorsBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.TORCHVISION);

    private final Block backbone;

    private final Block pooling;

    private final Linear hidden;

    private final Linear head;

    public Pretrained_OfVectorsBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new EfficientNetB0().block(OPTIONS));
        pooling = addChildBlock("pooling", Pool.globalAvgPool2dBlock());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        backbone.freezeParameters(true);
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(hidden, head)) {
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
