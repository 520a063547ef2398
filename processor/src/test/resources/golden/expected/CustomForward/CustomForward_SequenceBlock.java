package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.GruBlock;
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.PaddedConvolution;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.block.TransformerEncoderBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomForward.Sequence}.
 *
 * <pre>
 * Name           Layer                                        Output shape  Params
 * words          Embedding(vocabulary=50, dimension=8)        ?                400
 * encoder        TransformerEncoder(heads=2, feedForward=16)  ?                  ?
 * norm           LayerNorm                                    ?                  ?
 * channelsFirst  Permute({2, 1})                              ?                  0
 * conv           Conv1d(filters=8, kernel=3, stride=2,        ?                  ?
 *                  padding=SAME)
 * pooled         GlobalMaxPool                                ?                  0
 * gru            Gru(4)                                       ?                  ?
 * head           Dense(units=2)                               (N, 2)             ?
 * Total parameters: 400 + those of all layers marked ?
 * Trainable parameters: 400 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_SequenceBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final LazyBlock encoder;

    private final LazyBlock norm;

    private final Block channelsFirst;

    private final PaddedConvolution conv;

    private final LazyBlock pooled;

    private final GruBlock gru;

    private final Linear head;

    CustomForward_SequenceBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(50).setDimension(8)
                .build());
        encoder = addChildBlock("encoder", LazyBlock.of(new Shape(1, 1, 2),
                x -> TransformerEncoderBlock.builder().setFeatures((int) x.get(2)).setHeads(2)
                .optFeedForward(16).optDropout(0.1f).optEpsilon(1.0E-5f).build()));
        norm = addChildBlock("norm", LazyBlock.of(new Shape(1, 1, 1), x -> LayerNorm.builder()
                .axis(x.dimension() - 1).optEpsilon(1.0E-5f).build()));
        channelsFirst = addChildBlock("channelsFirst", LambdaBlock.singleton(
                x -> x.transpose(0, 2, 1), "permute"));
        conv = addChildBlock("conv", PaddedConvolution.builder().setKernelShape(new Shape(3))
                .setFilters(8).optStride(new Shape(2)).setSamePadding().build());
        pooled = addChildBlock("pooled", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalMaxPoolBlock() : Pool.globalMaxPool2dBlock()));
        gru = addChildBlock("gru", GruBlock.builder().setUnits(4).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        CustomForward.Sequence network = pass.instance(CustomForward.Sequence::new);
        network.words = pass.layer("words", "Embedding(vocabulary=50, dimension=8)", words);
        network.encoder = pass.layer("encoder", "TransformerEncoder(heads=2, feedForward=16)",
                encoder);
        network.norm = pass.layer("norm", "LayerNorm", norm);
        network.channelsFirst = pass.layer("channelsFirst", "Permute({2, 1})", channelsFirst);
        network.conv = pass.layer("conv", "Conv1d(filters=8, kernel=3, stride=2, padding=SAME)",
                conv);
        network.pooled = pass.layer("pooled", "GlobalMaxPool", pooled);
        network.gru = pass.layer("gru", "Gru(4)", gru);
        return new NDList(network.features(inputs));
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.INT64, inputShapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
