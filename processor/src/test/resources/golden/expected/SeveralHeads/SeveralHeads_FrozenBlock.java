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
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralHeads.Frozen}.
 *
 * <pre>
 * Name      Layer                            Output shape     Params
 * backbone  MobileNetV2(width=0.35), frozen  (N, 1280, 1, 1)       ?
 * pooling   GlobalAvgPool                    (N, 1280)             0
 * one       Dense(units=3)                   (N, 3)            3,843
 * other     Dense(units=2)                   (N, 2)            2,562
 * Total parameters: 6,405 + those of backbone
 * Trainable parameters: 6,405
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_FrozenBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .width(0.35);

    private final Block backbone;

    private final Block pooling;

    private final Linear one;

    private final Linear other;

    SeveralHeads_FrozenBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new MobileNetV2().block(OPTIONS));
        pooling = addChildBlock("pooling", Pool.globalAvgPool2dBlock());
        one = addChildBlock("one", Linear.builder().setUnits(3).build());
        other = addChildBlock("other", Linear.builder().setUnits(2).build());
        backbone.freezeParameters(true);
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(one, other)) {
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
        return features;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(2);
        logits.addAll(one.forward(parameterStore, features, training));
        logits.addAll(other.forward(parameterStore, features, training));
        return logits;
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 3),
                new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(backbone, pooling)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        for (Block child : List.of(one, other)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
