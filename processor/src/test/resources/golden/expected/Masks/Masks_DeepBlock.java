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
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Masks.Deep}.
 *
 * <pre>
 * Name     Layer                                  Output shape  Params
 * words    Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *            maskZero=true)
 * dense    Dense(units=5, activation=RELU)        (N, L=9, 5)       35
 * norm1    BatchNorm                              (N, L=9, 5)       20
 * tanh     Activation(TANH)                       (N, L=9, 5)        0
 * dropout  Dropout(0.5)                           (N, L=9, 5)        0
 * norm2    LayerNorm(epsilon=0.001)               (N, L=9, 5)       10
 * pool     GlobalAvgPool                          (N, 5)             0
 * head     Dense(units=3)                         (N, 3)            18
 * Total parameters: 203
 * Trainable parameters: 193
 * Running statistics: 10
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_DeepBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final Linear dense;

    private final DelegatingBlock norm1;

    private final Block tanh;

    private final DropoutBlock dropout;

    private final LayerNorm norm2;

    private final DelegatingBlock pool;

    private final Linear head;

    Masks_DeepBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(20).setDimension(6)
                .build());
        dense = addChildBlock("dense", Linear.builder().setUnits(5).build());
        norm1 = addChildBlock("norm1", NestedBlocks.transposed(BatchNormBlock.builder()
                .optEpsilon(0.001f).optMomentum(0.99f).build()));
        tanh = addChildBlock("tanh", Activation.tanhBlock());
        dropout = addChildBlock("dropout", DropoutBlock.builder().optRate(0.5f).build());
        norm2 = addChildBlock("norm2", LayerNorm.builder().axis(2).optEpsilon(0.001f).build());
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
        x = dense.forward(parameterStore, x, training);
        x = Activation.relu(x);
        x = norm1.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        x = tanh.forward(parameterStore, x, training);
        x = dropout.forward(parameterStore, x, training);
        x = norm2.forward(parameterStore, x, training);
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
