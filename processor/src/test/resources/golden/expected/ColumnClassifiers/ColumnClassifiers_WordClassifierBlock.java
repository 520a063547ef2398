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
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link ColumnClassifiers.WordClassifier}.
 *
 * <pre>
 * Name     Layer                            Output shape  Params
 * columns  Columns(Word)                    ?                  0
 * hidden   Dense(units=4, activation=RELU)  (N, 4)             ?
 * head     Dropout(0.5), Dense(units=2)     (N, 2)            10
 * Total parameters: 10 + those of hidden
 * Trainable parameters: 10 + those of hidden
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ColumnClassifiers_WordClassifierBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final ColumnsBlock columns;

    private final Linear hidden;

    private final Linear head;

    /**
     * Creates the block.
     *
     * @param encoder the encoder with fitted columns
     */
    ColumnClassifiers_WordClassifierBlock(ColumnClassifiers_WordEncoder encoder) {
        super(VERSION);
        columns = addChildBlock("columns", encoder.block());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(4).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = columns.forward(parameterStore, inputs, training);
        x = hidden.forward(parameterStore, x, training);
        x = Activation.relu(x);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = DropoutBlock.dropout(features.singletonOrThrow(), 0.5f, training);
        return head.forward(parameterStore, x, training);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
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
