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
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.LstmBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link EveryLayer.Ids}.
 *
 * <pre>
 * Name     Layer                                        Output shape  Params
 * words    Embedding(vocabulary=100, dimension=8)       (N, L=12, 8)     800
 * dropout  Dropout(0.2)                                 (N, L=12, 8)       0
 * lstm     Lstm(value=6, layers=2, bidirectional=true,  (N, 12)        1,728
 *            dropout=0.3)
 * head     Dense(units=3)                               (N, 3)            39
 * Total parameters: 2,567
 * Trainable parameters: 2,567
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryLayer_IdsBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final DropoutBlock dropout;

    private final LstmBlock lstm;

    private final Linear head;

    EveryLayer_IdsBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(100).setDimension(8)
                .build());
        dropout = addChildBlock("dropout", DropoutBlock.builder().optRate(0.2f).build());
        lstm = addChildBlock("lstm", LstmBlock.builder().setUnits(6).optLayers(2)
                .optBidirectional(true).optDropout(0.3f).build());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = words.forward(parameterStore, inputs, training);
        x = dropout.forward(parameterStore, x, training);
        x = lstm.forward(parameterStore, x, training);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 3)};
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
