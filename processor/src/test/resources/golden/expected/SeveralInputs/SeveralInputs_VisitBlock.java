package golden;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralInputs.Visit}.
 *
 * <pre>
 * Name          Layer                             Output shape     Params
 * photo         MobileNetV2(width=0.35), frozen   (N, 1280, 1, 1)       ?
 * photoPooling  GlobalAvgPool                     (N, 1280)             0
 * hidden        Dense(units=32, activation=RELU)  (N, 32)          41,376
 * head          Dropout(0.1), Dense(units=2)      (N, 2)               66
 * Total parameters: 41,442 + those of photo
 * Trainable parameters: 41,442
 * Frozen parameters: 0 + those of photo
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_VisitBlock extends AbstractBlock implements BranchBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions PHOTO_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .width(0.35);

    private final Block photo;

    private final Block photoPooling;

    private final Linear hidden;

    private final Linear head;

    SeveralInputs_VisitBlock() {
        super(VERSION);
        photo = addChildBlock("photo", new MobileNetV2().block(PHOTO_OPTIONS));
        photoPooling = addChildBlock("photoPooling", Pool.globalAvgPool2dBlock());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(32).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        photo.freezeParameters(true);
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(hidden, head)) {
            block.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                    XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        }
    }

    @Override
    public List<Block> backbones() {
        return List.of(photo);
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = new NDList(2);
        NDList x = photo.forward(parameterStore, new NDList(inputs.get(0)), false);
        x = photoPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        features.add(inputs.get(1));
        return features;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = hidden.forward(parameterStore, new NDList(NDArrays.concat(features, 1)), training);
        x = Activation.relu(x);
        return x;
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        photo.initialize(manager, dataType, inputShapes[0]);
        photoPooling.initialize(manager, dataType,
                photo.getOutputShapes(new Shape[] {inputShapes[0]}));
        Shape[] shapes = {new Shape(inputShapes[0].get(0), 1292)};
        for (Block child : List.of(hidden, head)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
