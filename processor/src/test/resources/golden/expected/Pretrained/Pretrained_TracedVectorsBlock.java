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
import dev.condyle.runtime.backbone.TorchScript;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Pretrained.TracedVectors}.
 *
 * <pre>
 * Name      Layer                Output shape  Params
 * backbone  TorchScript, frozen  (N, 384)           ?
 * hidden    Dense(16)            (N, 16)        6,160
 * head      Dense(units=3)       (N, 3)            51
 * Total parameters: 6,211 + those of backbone
 * Trainable parameters: 6,211
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_TracedVectorsBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final TorchScript MODULE = new TorchScript("https://example.org/model.pt",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", new Shape(384));

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .inputChannels(1);

    private final Block backbone;

    private final Linear hidden;

    private final Linear head;

    public Pretrained_TracedVectorsBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", MODULE.block(OPTIONS));
        hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
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
