package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Masks.Body}.
 *
 * <pre>
 * Name   Layer                            Output shape  Params
 * dense  Dense(units=4, activation=RELU)  ?                  ?
 * inner  Use(Recurrent)                   ?                  ?
 * norm   BatchNorm                        ?                  ?
 * Total parameters: 0 + those of dense, inner, norm
 * Trainable parameters: 0 + those of dense, inner, norm
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "dense",
        "inner",
        "norm"
})
final class Masks_BodyBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Linear dense;

    private final Masks_RecurrentBlock inner;

    private final DelegatingBlock norm;

    Masks_BodyBlock() {
        super(VERSION);
        dense = addChildBlock("dense", Linear.builder().setUnits(4).build());
        inner = addChildBlock("inner", new Masks_RecurrentBlock());
        norm = addChildBlock("norm", NestedBlocks.transposed(BatchNormBlock.builder()
                .optEpsilon(0.001f).optMomentum(0.99f).build()));
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList mask = inputs.subNDList(1);
        NDList x = dense.forward(parameterStore, inputs.subNDList(0, 1), training);
        x = Activation.relu(x);
        x = inner.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        x = norm.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = {inputShapes[0]};
        for (Block child : getChildren().values()) {
            shapes = child.getOutputShapes(shapes);
        }
        return shapes;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = {inputShapes[0]};
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
