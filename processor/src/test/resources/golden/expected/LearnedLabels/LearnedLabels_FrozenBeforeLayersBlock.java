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
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link LearnedLabels.FrozenBeforeLayers}.
 *
 * <pre>
 * Name      Layer                            Output shape     Params
 * backbone  MobileNetV2(width=0.35), frozen  (N, 1280, 1, 1)       ?
 * pooling   GlobalAvgPool                    (N, 1280)             0
 * norm      BatchNorm                        (N, 1280)         5,120
 * kind      Dense                            ?                     ?
 * topics    Dense                            ?                     ?
 * place     Dense                            ?                     ?
 * season    Dense                            ?                     ?
 * Total parameters: 5,120 + those of all layers marked ?
 * Trainable parameters: 2,560 + those of all trainable layers marked ?
 * Frozen parameters: 0 + those of backbone
 * Running statistics: 2,560 + those of all trainable layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_FrozenBeforeLayersBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .width(0.35);

    private final int kindClasses;

    private final int topicsClasses;

    private final int placeClasses;

    private final int seasonClasses;

    private final Block backbone;

    private final Block pooling;

    private final BatchNormBlock norm;

    private final Linear kind;

    private final Linear topics;

    private final Linear place;

    private final Linear season;

    /**
     * Creates the block.
     *
     * @param kindClasses the number of classes of the head kind
     * @param topicsClasses the number of classes of the head topics
     * @param placeClasses the number of classes of the head place
     * @param seasonClasses the number of classes of the head season
     */
    LearnedLabels_FrozenBeforeLayersBlock(int kindClasses, int topicsClasses, int placeClasses,
            int seasonClasses) {
        super(VERSION);
        this.kindClasses = kindClasses;
        this.topicsClasses = topicsClasses;
        this.placeClasses = placeClasses;
        this.seasonClasses = seasonClasses;
        backbone = addChildBlock("backbone", new MobileNetV2().block(OPTIONS));
        pooling = addChildBlock("pooling", Pool.globalAvgPool2dBlock());
        norm = addChildBlock("norm", BatchNormBlock.builder().optEpsilon(0.001f).optMomentum(0.99f)
                .build());
        kind = addChildBlock("kind", Linear.builder().setUnits(kindClasses).build());
        topics = addChildBlock("topics", Linear.builder().setUnits(topicsClasses).build());
        place = addChildBlock("place", Linear.builder().setUnits(placeClasses).build());
        season = addChildBlock("season", Linear.builder().setUnits(seasonClasses).build());
        backbone.freezeParameters(true);
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(kind, topics, place, season)) {
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
        NDList x = norm.forward(parameterStore, features, training);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(4);
        logits.addAll(kind.forward(parameterStore, features, training));
        logits.addAll(topics.forward(parameterStore, features, training));
        logits.addAll(place.forward(parameterStore, features, training));
        logits.addAll(season.forward(parameterStore, features, training));
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
        return new Shape[] {new Shape(inputShapes[0].get(0), kindClasses),
                new Shape(inputShapes[0].get(0), topicsClasses),
                new Shape(inputShapes[0].get(0), placeClasses),
                new Shape(inputShapes[0].get(0), seasonClasses)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(backbone, pooling, norm)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        for (Block child : List.of(kind, topics, place, season)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
