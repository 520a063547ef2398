package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.block.TransformerEncoderBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Masks.ByHand}.
 *
 * <pre>
 * Name       Layer                                       Output shape  Params
 * words      Embedding(vocabulary=20, dimension=6)       ?                120
 * encoder    TransformerEncoder(heads=2, feedForward=5,  ?                  ?
 *              layers=2, epsilon=0.001)
 * recurrent  Use(Recurrent)                              ?                  ?
 * pool       GlobalAvgPool                               ?                  0
 * head       Dense(units=3)                              (N, 3)             ?
 * Total parameters: 120 + those of encoder, recurrent, head
 * Trainable parameters: 120 + those of encoder, recurrent, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_ByHandBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final LazyBlock encoder;

    private final Masks_RecurrentBlock recurrent;

    private final LazyBlock pool;

    private final Linear head;

    Masks_ByHandBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(20).setDimension(6)
                .build());
        encoder = addChildBlock("encoder", LazyBlock.of(new Shape(1, 1, 2),
                x -> TransformerEncoderBlock.builder().setFeatures((int) x.get(2)).setHeads(2)
                .optFeedForward(5).optLayers(2).optDropout(0.1f).optEpsilon(0.001f).build()));
        recurrent = addChildBlock("recurrent", new Masks_RecurrentBlock());
        pool = addChildBlock("pool", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalAvgPoolBlock() : Pool.globalAvgPool2dBlock()));
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        Masks.ByHand network = pass.instance(Masks.ByHand::new);
        network.words = pass.layer("words", "Embedding(vocabulary=20, dimension=6)", words);
        network.encoder = pass.layer("encoder",
                "TransformerEncoder(heads=2, feedForward=5, layers=2, epsilon=0.001)", encoder);
        network.recurrent = pass.layer("recurrent", "Use(Recurrent)", recurrent);
        network.pool = pass.layer("pool", "GlobalAvgPool", pool);
        return new NDList(network.features(inputs.singletonOrThrow()));
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
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.INT64, inputShapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
