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
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.UnavailableLayer;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralInputs.Maps}.
 *
 * <pre>
 * Name   Layer                            Output shape     Params
 * photo  MobileNetV2(width=0.35), frozen  (N, 1280, 1, 1)       ?
 * pool   GlobalAvgPool                    ?                     0
 * head   Dense(units=2)                   (N, 2)                ?
 * Total parameters: 0 + those of photo, head
 * Trainable parameters: 0 + those of head
 * Frozen parameters: 0 + those of photo
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_MapsBlock extends AbstractBlock implements BranchBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions PHOTO_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .width(0.35);

    private final Block photo;

    private final LazyBlock pool;

    private final Linear head;

    SeveralInputs_MapsBlock() {
        super(VERSION);
        photo = addChildBlock("photo", new MobileNetV2().block(PHOTO_OPTIONS));
        pool = addChildBlock("pool", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalAvgPoolBlock() : Pool.globalAvgPool2dBlock()));
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        photo.freezeParameters(true);
        // Glorot uniform initialisation, as in Keras.
        head.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public List<Block> backbones() {
        return List.of(photo);
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = new NDList(2);
        NDList x = photo.forward(parameterStore, new NDList(inputs.get(0)), false);
        features.add(x.singletonOrThrow());
        features.add(inputs.get(1));
        return features;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, features, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        SeveralInputs.Maps network = pass.instance(SeveralInputs.Maps::new);
        network.pool = pass.layer("pool", "GlobalAvgPool", pool);
        network.photo = UnavailableLayer.input("SeveralInputs.Maps.photo");
        network.measures = UnavailableLayer.input("SeveralInputs.Maps.measures");
        return new NDList(network.join(inputs));
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
        photo.initialize(manager, dataType, inputShapes[0]);
        Shape[] shapes = {new Shape(inputShapes[0].get(0), 1280, 1, 1), inputShapes[1]};
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, shapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
