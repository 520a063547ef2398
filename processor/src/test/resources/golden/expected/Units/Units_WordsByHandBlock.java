package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Units.WordsByHand}.
 *
 * <pre>
 * Name   Layer                                  Output shape  Params
 * after  Dense(5)                               ?                  ?
 * words  Embedding(vocabulary=50, dimension=8)  ?                400
 * Total parameters: 400 + those of after
 * Trainable parameters: 400 + those of after
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "after",
        "words"
})
final class Units_WordsByHandBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Linear after;

    private final EmbeddingBlock words;

    Units_WordsByHandBlock() {
        super(VERSION);
        after = addChildBlock("after", Linear.builder().setUnits(5).build());
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(50).setDimension(8)
                .build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        Units.WordsByHand network = pass.instance(Units.WordsByHand::new);
        network.after = pass.layer("after", "Dense(5)", after);
        network.words = pass.layer("words", "Embedding(vocabulary=50, dimension=8)", words);
        return new NDList(network.features(inputs.singletonOrThrow()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return DryRun.outputShapes(this,
                Units_WordsByHandBlock::new, DataType.FLOAT32, inputShapes);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        DryRun.initialize(this::forwardLayers, manager, dataType, DataType.FLOAT32, inputShapes);
    }
}
