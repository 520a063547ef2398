package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.network.UserBlockNetwork;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Given.Ids}.
 *
 * <pre>
 * Name      Layer             Output shape  Params
 * backbone  Given.Ids.body()  ?                  ?
 * hidden    Dense(4)          ?                  ?
 * head      Dense(units=2)    (N, 2)             ?
 * Total parameters: 0 + those of backbone, hidden, head
 * Trainable parameters: 0 + those of backbone, hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Given_IdsBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final UserBlockNetwork BLOCK = UserBlockNetwork.of("Given.Ids.body()", Given.Ids::body,
            DataType.INT64);

    static final NetworkOptions OPTIONS = NetworkOptions.defaults();

    private final Block backbone;

    private final Linear hidden;

    private final Linear head;

    Given_IdsBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", BLOCK.block(OPTIONS));
        hidden = addChildBlock("hidden", Linear.builder().setUnits(4).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
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
        return x;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, features, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        Given.Ids network = pass.instance(Given.Ids::new);
        network.hidden = pass.layer("hidden", "Dense(4)", hidden);
        return new NDList(network.features(inputs.singletonOrThrow()));
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
        backbone.initialize(manager, dataType, shapes);
        shapes = backbone.getOutputShapes(shapes);
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.INT64, shapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
