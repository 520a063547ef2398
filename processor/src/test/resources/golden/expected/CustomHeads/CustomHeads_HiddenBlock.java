package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.HiddenHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomHeads.Hidden}.
 *
 * <pre>
 * Name  Layer                                         Output shape  Params
 * head  HiddenHead(hidden={32, 16}, activation=GELU,  (N, 3)         2,659
 *         dropout=0.2), Dense(units=3)
 * Total parameters: 2,659
 * Trainable parameters: 2,659
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_HiddenBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final HiddenHead head;

    public CustomHeads_HiddenBlock() {
        super(VERSION);
        head = addChildBlock("head", HiddenHead.builder()
                .setUnits(32, 16)
                .optActivation(x -> Activation.gelu(x))
                .optDropout(0.2f)
                .setLogits(Linear.builder().setUnits(3).build())
                .build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return inputs;
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
