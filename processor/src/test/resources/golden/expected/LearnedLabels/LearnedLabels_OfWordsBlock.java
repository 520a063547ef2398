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
import dev.condyle.runtime.column.ColumnsBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link LearnedLabels.OfWords}.
 *
 * <pre>
 * Name     Layer                            Output shape  Params
 * columns  Columns(Word)                    ?                  0
 * hidden   Dense(units=4, activation=RELU)  (N, 4)             ?
 * head     Dense                            ?                  ?
 * Total parameters: 0 + those of hidden, head
 * Trainable parameters: 0 + those of hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_OfWordsBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final int classes;

    private final ColumnsBlock columns;

    private final Linear hidden;

    private final Linear head;

    /**
     * Creates the block.
     *
     * @param encoder the encoder with fitted columns
     * @param classes the number of classes
     */
    LearnedLabels_OfWordsBlock(LearnedLabels_WordEncoder encoder, int classes) {
        super(VERSION);
        this.classes = classes;
        columns = addChildBlock("columns", encoder.block());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(4).build());
        head = addChildBlock("head", Linear.builder().setUnits(classes).build());
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
