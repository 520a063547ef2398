package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.GruBlock;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Masks.Recurrent}.
 *
 * <pre>
 * Name  Layer                               Output shape  Params
 * gru   Gru(units=5, returnSequences=true)  ?                  ?
 * Total parameters: 0 + those of gru
 * Trainable parameters: 0 + those of gru
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_RecurrentBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final GruBlock gru;

    Masks_RecurrentBlock() {
        super(VERSION);
        gru = addChildBlock("gru", GruBlock.builder().setUnits(5).optReturnSequences(true).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = gru.forward(parameterStore, inputs, training);
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
