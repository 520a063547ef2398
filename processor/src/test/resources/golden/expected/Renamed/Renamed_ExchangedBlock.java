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
import dev.condyle.LayerOrder;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Renamed.Exchanged}.
 *
 * <pre>
 * Name    Layer     Output shape  Params
 * second  Dense(4)  ?                  ?
 * first   Dense(4)  ?                  ?
 * Total parameters: 0 + those of second, first
 * Trainable parameters: 0 + those of second, first
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "first",
        "second"
})
final class Renamed_ExchangedBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Linear first;

    private final Linear second;

    Renamed_ExchangedBlock() {
        super(VERSION);
        first = addChildBlock("second", Linear.builder().setUnits(4).build());
        second = addChildBlock("first", Linear.builder().setUnits(4).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = first.forward(parameterStore, inputs, training);
        x = second.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            shapes = child.getOutputShapes(shapes);
        }
        return shapes;
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
