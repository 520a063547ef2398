package golden;

import ai.djl.ndarray.NDArrays;
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
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralInputs.Stereo}.
 *
 * <pre>
 * Name         Layer                    Output shape     Params
 * left         MobileNetV1(width=0.25)  (N, 256, 2, 2)        ?
 * leftPooling  GlobalAvgPool            (N, 256)              0
 * x            MobileNetV2(width=0.35)  (N, 1280, 1, 1)       ?
 * xPooling     GlobalMaxPool            (N, 1280)             0
 * head         Dense(units=3)           (N, 3)            4,611
 * Total parameters: 4,611 + those of left, x
 * Trainable parameters: 4,611 + those of left, x
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_StereoBlock extends AbstractBlock implements BranchBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions LEFT_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .width(0.25);

    static final NetworkOptions X_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .width(0.35)
            .inputChannels(1);

    private final Block left;

    private final Block leftPooling;

    private final Block x;

    private final Block xPooling;

    private final Linear head;

    SeveralInputs_StereoBlock() {
        super(VERSION);
        left = addChildBlock("left", new MobileNetV1().block(LEFT_OPTIONS));
        leftPooling = addChildBlock("leftPooling", Pool.globalAvgPool2dBlock());
        x = addChildBlock("x", new MobileNetV2().block(X_OPTIONS));
        xPooling = addChildBlock("xPooling", Pool.globalMaxPool2dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        head.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public List<Block> backbones() {
        return List.of(left, x);
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = new NDList(2);
        NDList x = left.forward(parameterStore, new NDList(inputs.get(0)), false);
        x = leftPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        x = this.x.forward(parameterStore, new NDList(inputs.get(1)), false);
        x = xPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        return features;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        return new NDList(NDArrays.concat(features, 1));
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
        left.initialize(manager, dataType, inputShapes[0]);
        leftPooling.initialize(manager, dataType,
                left.getOutputShapes(new Shape[] {inputShapes[0]}));
        x.initialize(manager, dataType, inputShapes[1]);
        xPooling.initialize(manager, dataType, x.getOutputShapes(new Shape[] {inputShapes[1]}));
        Shape[] shapes = {new Shape(inputShapes[0].get(0), 1536)};
        for (Block child : List.of(head)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
