package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.backbone.TorchScript;
import dev.condyle.runtime.generated.GeneratedBlock;
import dev.condyle.runtime.network.NetworkOptions;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Pretrained.TracedWithoutHead}.
 *
 * <pre>
 * Name      Layer                Output shape  Params
 * backbone  TorchScript, frozen  (N, 8, 4, 4)       ?
 * flat      Flatten              (N, 128)           0
 * Total parameters: 0 + those of backbone
 * Trainable parameters: 0
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_TracedWithoutHeadBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    static final TorchScript MODULE = new TorchScript("classpath:/model.pt", "",
            new Shape(8, 4, 4));

    static final NetworkOptions OPTIONS = NetworkOptions.defaults();

    private final Block backbone;

    private final Block flat;

    public Pretrained_TracedWithoutHeadBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", MODULE.block(OPTIONS));
        flat = addChildBlock("flat", Blocks.batchFlattenBlock());
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = backbone.forward(parameterStore, inputs, false);
        x = flat.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 128)};
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
