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
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.block.ConcatPoolHead;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link LearnedLabels.Frozen}.
 *
 * <pre>
 * Name      Layer                                        Output shape     Params
 * backbone  MobileNetV2(width=0.35), frozen              (N, 1280, 1, 1)       ?
 * head      ConcatPoolHead(hidden=512, activation=RELU,  ?                     ?
 *             dropout=0.5)
 * Total parameters: 0 + those of backbone, head
 * Trainable parameters: 0 + those of head
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_FrozenBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .width(0.35);

    private final int classes;

    private final Block backbone;

    private final ConcatPoolHead head;

    /**
     * Creates the block.
     *
     * @param classes the number of classes
     */
    LearnedLabels_FrozenBlock(int classes) {
        super(VERSION);
        this.classes = classes;
        backbone = addChildBlock("backbone", new MobileNetV2().block(OPTIONS));
        backbone.freezeParameters(true);
        head = addChildBlock("head", ConcatPoolHead.builder()
                .setClasses(classes)
                .optUnits(512)
                .optActivation(x -> Activation.relu(x))
                .optDropout(0.5f)
                .build());
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
        return features;
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
        return new Shape[] {new Shape(inputShapes[0].get(0), classes)};
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
