package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.ExtraActivations;
import dev.condyle.runtime.block.GruBlock;
import dev.condyle.runtime.block.PaddedConvolution;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.block.TransformerEncoderBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link EveryLayer.Sequence}.
 *
 * <pre>
 * Name      Layer                                          Output shape   Params
 * encoder1  TransformerEncoder(heads=3, feedForward=12,    (N, L=20, 6)      708
 *             layers=2, dropout=0.2, activation=GELU,
 *             normFirst=true, epsilon=1.0E-6)
 * encoder2  TransformerEncoder(heads=2)                    (N, L=20, 6)   26,822
 * norm      LayerNorm                                      (N, L=20, 6)       12
 * gru       Gru(units=5, bidirectional=true,               (N, L=20, 10)     390
 *             returnSequences=true)
 * turned    Permute({2, 1})                                (N, 10, L=20)       0
 * conv1     Conv1d(filters=8, kernel=3, stride=2, pad={2,  (N, 8, L=11)      248
 *             1}, activation=LEAKY_RELU)
 * conv2     Conv1d(filters=4, kernel=3, padding=SAME,      (N, 4, L=11)       24
 *             dilation=2, groups=4, bias=false)
 * mish      Activation(MISH)                               (N, 4, L=11)        0
 * pool1     MaxPool1d(value=3, stride=1, pad=1)            (N, 4, L=11)        0
 * pool2     AvgPool1d(value=2, padding=SAME)               (N, 4, L=6)         0
 * pooled    GlobalMaxPool                                  (N, 4)              0
 * head      Dense(units=3)                                 (N, 3)             15
 * Total parameters: 28,219
 * Trainable parameters: 28,219
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryLayer_SequenceBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final TransformerEncoderBlock encoder1;

    private final TransformerEncoderBlock encoder2;

    private final LayerNorm norm;

    private final GruBlock gru;

    private final Block turned;

    private final PaddedConvolution conv1;

    private final Conv1d conv2;

    private final Block mish;

    private final Block pool1;

    private final Block pool2;

    private final Block pooled;

    private final Linear head;

    EveryLayer_SequenceBlock() {
        super(VERSION);
        encoder1 = addChildBlock("encoder1", TransformerEncoderBlock.builder().setFeatures(6)
                .setHeads(3).optFeedForward(12).optLayers(2).optDropout(0.2f)
                .optActivation(x -> Activation.gelu(x)).optNormFirst(true).optEpsilon(1.0E-6f)
                .build());
        encoder2 = addChildBlock("encoder2", TransformerEncoderBlock.builder().setFeatures(6)
                .setHeads(2).optFeedForward(2048).optDropout(0.1f).optEpsilon(1.0E-5f).build());
        norm = addChildBlock("norm", LayerNorm.builder().axis(2).optEpsilon(1.0E-5f).build());
        gru = addChildBlock("gru", GruBlock.builder().setUnits(5).optBidirectional(true)
                .optReturnSequences(true).build());
        turned = addChildBlock("turned", LambdaBlock.singleton(
                x -> x.transpose(0, 2, 1), "permute"));
        conv1 = addChildBlock("conv1", PaddedConvolution.builder().setKernelShape(new Shape(3))
                .setFilters(8).optStride(new Shape(2)).setPadding(2, 1).build());
        conv2 = addChildBlock("conv2", Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4)
                .optPadding(new Shape(2)).optDilation(new Shape(2)).optGroups(4).optBias(false)
                .build());
        mish = addChildBlock("mish", ExtraActivations.mishBlock());
        pool1 = addChildBlock("pool1",
                Pool.maxPool1dBlock(new Shape(3), new Shape(1), new Shape(1)));
        pool2 = addChildBlock("pool2", PaddedPool.avgPoolBlock(new Shape(2), new Shape(2), 0, 1));
        pooled = addChildBlock("pooled", Pool.globalMaxPool1dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = encoder1.forward(parameterStore, inputs, training);
        x = encoder2.forward(parameterStore, x, training);
        x = norm.forward(parameterStore, x, training);
        x = gru.forward(parameterStore, x, training);
        x = turned.forward(parameterStore, x, training);
        x = conv1.forward(parameterStore, x, training);
        x = Activation.leakyRelu(x, 0.01f);
        x = conv2.forward(parameterStore, x, training);
        x = mish.forward(parameterStore, x, training);
        x = pool1.forward(parameterStore, x, training);
        x = pool2.forward(parameterStore, x, training);
        x = pooled.forward(parameterStore, x, training);
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
