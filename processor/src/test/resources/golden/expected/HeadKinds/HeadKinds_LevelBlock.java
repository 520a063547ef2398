package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.ConcatPoolHead;
import dev.condyle.runtime.block.OrdinalHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link HeadKinds.Level}.
 *
 * <pre>
 * Name  Layer                                        Output shape  Params
 * head  ConcatPoolHead(hidden=512, activation=RELU,  (N, 1)         5,657
 *         dropout=0.5), OrdinalHead(classes=2)
 * Total parameters: 5,657
 * Trainable parameters: 4,621
 * Running statistics: 1,036
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_LevelBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final ConcatPoolHead head;

    HeadKinds_LevelBlock() {
        super(VERSION);
        head = addChildBlock("head", ConcatPoolHead.builder()
                .optLogits(OrdinalHead.builder().setClasses(2).build())
                .optUnits(512)
                .optActivation(x -> Activation.relu(x))
                .optDropout(0.5f)
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 1)};
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
