package golden;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link HiddenNames.Fields}.
 *
 * <pre>
 * Name     Layer                         Output shape  Parameters
 * Linear   Dense(4)                      (N, 4)                20
 * NDList   Dense(4)                      (N, 4)                20
 * Dropout  Dropout                       (N, 4)                 0
 * Block    LayerNorm                     (N, 4)                 8
 * head     Dropout(0.1), Dense(units=2)  (N, 2)                10
 * Total parameters: 58
 * Trainable parameters: 58
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HiddenNames_FieldsBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final ai.djl.nn.core.Linear Linear;

    private final ai.djl.nn.core.Linear NDList;

    private final ai.djl.nn.norm.Dropout Dropout;

    private final LayerNorm Block;

    private final ai.djl.nn.core.Linear head;

    HiddenNames_FieldsBlock() {
        super(VERSION);
        Linear = addChildBlock("Linear", ai.djl.nn.core.Linear.builder().setUnits(4).build());
        NDList = addChildBlock("NDList", ai.djl.nn.core.Linear.builder().setUnits(4).build());
        Dropout = addChildBlock("Dropout", ai.djl.nn.norm.Dropout.builder().optRate(0.5f).build());
        Block = addChildBlock("Block", LayerNorm.builder().axis(1).optEpsilon(1.0E-5f).build());
        head = addChildBlock("head", ai.djl.nn.core.Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @java.lang.Override
    public ai.djl.ndarray.NDList forwardFeatures(ParameterStore parameterStore,
            ai.djl.ndarray.NDList inputs, boolean training) {
        ai.djl.ndarray.NDList x = Linear.forward(parameterStore, inputs, training);
        x = NDList.forward(parameterStore, x, training);
        x = Dropout.forward(parameterStore, x, training);
        x = Block.forward(parameterStore, x, training);
        return x;
    }

    @java.lang.Override
    public ai.djl.ndarray.NDList forwardHead(ParameterStore parameterStore,
            ai.djl.ndarray.NDList features, boolean training) {
        ai.djl.ndarray.NDList x = ai.djl.nn.norm.Dropout.dropout(features.singletonOrThrow(), 0.1f, training);
        return head.forward(parameterStore, x, training);
    }

    @java.lang.Override
    protected ai.djl.ndarray.NDList forwardInternal(ParameterStore parameterStore,
            ai.djl.ndarray.NDList inputs, boolean training,
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
        for (ai.djl.nn.Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
