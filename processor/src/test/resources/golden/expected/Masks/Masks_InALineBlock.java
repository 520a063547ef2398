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
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.block.TransformerEncoderBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Masks.InALine}.
 *
 * <pre>
 * Name       Layer                                       Output shape  Params
 * words      Embedding(vocabulary=20, dimension=6,       (N, L=9, 6)      120
 *              maskZero=true)
 * encoder    TransformerEncoder(heads=2, feedForward=5,  (N, L=9, 6)      526
 *              layers=2, epsilon=0.001)
 * recurrent  Use(Recurrent)                              (N, L=9, 5)      195
 * pool       GlobalAvgPool                               (N, 5)             0
 * head       Dense(units=3)                              (N, 3)            18
 * Total parameters: 859
 * Trainable parameters: 859
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_InALineBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final TransformerEncoderBlock encoder;

    private final Masks_RecurrentBlock recurrent;

    private final DelegatingBlock pool;

    private final Linear head;

    Masks_InALineBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(20).setDimension(6)
                .build());
        encoder = addChildBlock("encoder", TransformerEncoderBlock.builder().setFeatures(6)
                .setHeads(2).optFeedForward(5).optLayers(2).optDropout(0.1f).optEpsilon(0.001f)
                .build());
        recurrent = addChildBlock("recurrent", new Masks_RecurrentBlock());
        pool = addChildBlock("pool", NestedBlocks.transposedInput(PaddedPool.globalAvgPoolBlock()));
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList mask = EmbeddingBlock.mask(inputs);
        NDList x = words.forward(parameterStore, inputs, training);
        x = encoder.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        x = recurrent.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        x = pool.forward(parameterStore, NestedBlocks.masked(x, mask), training);
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
