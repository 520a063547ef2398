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
import dev.condyle.LayerOrder;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.GruBlock;
import dev.condyle.runtime.block.LstmBlock;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link EveryLayer.IdArray}.
 *
 * <pre>
 * Name   Layer                                   Output shape  Params
 * words  Embedding(vocabulary=100, dimension=8)  (N, L=12, 8)     800
 * lstm   Lstm(units=6, returnSequences=true)     (N, L=12, 6)     384
 * gru    Gru(4)                                  (N, 4)           144
 * Total parameters: 1,328
 * Trainable parameters: 1,328
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "words",
        "lstm",
        "gru"
})
final class EveryLayer_IdArrayBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final LstmBlock lstm;

    private final GruBlock gru;

    EveryLayer_IdArrayBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(100).setDimension(8)
                .build());
        lstm = addChildBlock("lstm", LstmBlock.builder().setUnits(6).optReturnSequences(true)
                .build());
        gru = addChildBlock("gru", GruBlock.builder().setUnits(4).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = words.forward(parameterStore, inputs, training);
        x = lstm.forward(parameterStore, x, training);
        x = gru.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 4)};
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
