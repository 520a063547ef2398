package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.generated.GeneratedBlock;
import dev.condyle.runtime.network.NetworkOptions;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Pretrained.Alone}.
 *
 * <pre>
 * Name      Layer            Output shape  Params
 * backbone  Stripes, frozen  (N, 1, 6, 5)       0
 * Total parameters: 0
 * Trainable parameters: 0
 * Frozen parameters: 0
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_AloneBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .inputChannels(1);

    private final Block backbone;

    public Pretrained_AloneBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new Pretrained.Stripes().block(OPTIONS));
        backbone.freezeParameters(true);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = backbone.forward(parameterStore, inputs, false);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 1, 6, 5)};
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
