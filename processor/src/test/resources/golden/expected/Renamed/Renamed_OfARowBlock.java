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
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.column.ColumnsBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Renamed.OfARow}.
 *
 * <pre>
 * Name        Layer                            Output shape  Params
 * columns     Columns(Row)                     ?                  ?
 * hidden      Dense(units=8, activation=RELU)  (N, 8)             ?
 * form        Dense(units=3)                   (N, 3)            27
 * seenColour  Dropout(0.5), Dense(units=2)     (N, 2)            18
 * Total parameters: 45 + those of columns, hidden
 * Trainable parameters: 45 + those of columns, hidden
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_OfARowBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final ColumnsBlock columns;

    private final Linear dense;

    private final Linear shape;

    private final Linear paint;

    /**
     * Creates the block.
     *
     * @param encoder the encoder with fitted columns
     */
    Renamed_OfARowBlock(Renamed_RowEncoder encoder) {
        super(VERSION);
        columns = addChildBlock("columns", encoder.block());
        dense = addChildBlock("hidden", Linear.builder().setUnits(8).build());
        shape = addChildBlock("form", Linear.builder().setUnits(3).build());
        paint = addChildBlock("seenColour", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = columns.forward(parameterStore, inputs, training);
        x = dense.forward(parameterStore, x, training);
        x = Activation.relu(x);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(2);
        logits.addAll(shape.forward(parameterStore, features, training));
        logits.addAll(paint.forward(parameterStore,
                DropoutBlock.dropout(features.singletonOrThrow(), 0.5f, training), training));
        return logits;
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 3),
                new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(columns, dense)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        for (Block child : List.of(shape, paint)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
