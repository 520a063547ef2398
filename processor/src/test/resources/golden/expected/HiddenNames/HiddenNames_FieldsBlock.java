package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link HiddenNames.Fields}.
 *
 * <pre>
 * Name     Layer                         Output shape  Params
 * Linear   Dense(4)                      (N, 4)            20
 * NDList   Dense(4)                      (N, 4)            20
 * Dropout  Dropout                       (N, 4)             0
 * Block    LayerNorm                     (N, 4)             8
 * head     Dropout(0.1), Dense(units=2)  (N, 2)            10
 * Total parameters: 58
 * Trainable parameters: 58
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HiddenNames_FieldsBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Linear Linear_;

    private final Linear NDList_;

    private final DropoutBlock Dropout_;

    private final LayerNorm Block_;

    private final Linear head;

    HiddenNames_FieldsBlock() {
        super(VERSION);
        Linear_ = addChildBlock("Linear", Linear.builder().setUnits(4).build());
        NDList_ = addChildBlock("NDList", Linear.builder().setUnits(4).build());
        Dropout_ = addChildBlock("Dropout", DropoutBlock.builder().optRate(0.5f).build());
        Block_ = addChildBlock("Block", LayerNorm.builder().axis(1).optEpsilon(1.0E-5f).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @java.lang.Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = Linear_.forward(parameterStore, inputs, training);
        x = NDList_.forward(parameterStore, x, training);
        x = Dropout_.forward(parameterStore, x, training);
        x = Block_.forward(parameterStore, x, training);
        return x;
    }

    @java.lang.Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = DropoutBlock.dropout(features.singletonOrThrow(), 0.1f, training);
        return head.forward(parameterStore, x, training);
    }

    @java.lang.Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<java.lang.String, java.lang.Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @java.lang.Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
    }

    @java.lang.Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
