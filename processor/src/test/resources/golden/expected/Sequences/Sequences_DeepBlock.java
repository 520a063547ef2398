package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.block.PaddedConvolution;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Sequences.Deep}.
 *
 * <pre>
 * Name   Layer                                                Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6)                (N, L=21, 6)     120
 * norm1  BatchNorm                                            (N, L=21, 6)      24
 * conv1  Conv1d(filters=8, kernel=3, padding=SAME,            (N, L=21, 8)     152
 *          activation=RELU)
 * pool1  MaxPool1d(2)                                         (N, L=10, 8)       0
 * norm2  BatchNorm                                            (N, L=10, 8)      32
 * conv2  Conv1d(filters=5, kernel=3, stride=2, padding=SAME)  (N, L=5, 5)      125
 * pool2  AvgPool1d(value=2, stride=1, padding=SAME)           (N, L=5, 5)        0
 * dense  Dense(units=4, activation=RELU)                      (N, L=5, 4)       24
 * norm3  LayerNorm(epsilon=0.001)                             (N, L=5, 4)        8
 * flat   Flatten                                              (N, 20)            0
 * head   Dense(units=3)                                       (N, 3)            63
 * Total parameters: 548
 * Trainable parameters: 520
 * Running statistics: 28
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_DeepBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final DelegatingBlock norm1;

    private final DelegatingBlock conv1;

    private final DelegatingBlock pool1;

    private final DelegatingBlock norm2;

    private final DelegatingBlock conv2;

    private final DelegatingBlock pool2;

    private final Linear dense;

    private final LayerNorm norm3;

    private final Block flat;

    private final Linear head;

    Sequences_DeepBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(20).setDimension(6)
                .build());
        norm1 = addChildBlock("norm1", NestedBlocks.transposed(BatchNormBlock.builder()
                .optEpsilon(0.001f).optMomentum(0.99f).build()));
        conv1 = addChildBlock("conv1", NestedBlocks.transposed(Conv1d.builder()
                .setKernelShape(new Shape(3)).setFilters(8).optPadding(new Shape(1)).build()));
        pool1 = addChildBlock("pool1",
                NestedBlocks.transposed(Pool.maxPool1dBlock(new Shape(2), new Shape(2))));
        norm2 = addChildBlock("norm2", NestedBlocks.transposed(BatchNormBlock.builder()
                .optEpsilon(0.001f).optMomentum(0.99f).build()));
        conv2 = addChildBlock("conv2", NestedBlocks.transposed(PaddedConvolution.builder()
                .setKernelShape(new Shape(3)).setFilters(5).optStride(new Shape(2)).setPadding(0, 1)
                .build()));
        pool2 = addChildBlock("pool2",
                NestedBlocks.transposed(PaddedPool.avgPoolBlock(new Shape(2), new Shape(1), 0, 1)));
        dense = addChildBlock("dense", Linear.builder().setUnits(4).build());
        norm3 = addChildBlock("norm3", LayerNorm.builder().axis(2).optEpsilon(0.001f).build());
        flat = addChildBlock("flat", Blocks.batchFlattenBlock());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = words.forward(parameterStore, inputs, training);
        x = norm1.forward(parameterStore, x, training);
        x = conv1.forward(parameterStore, x, training);
        x = pool1.forward(parameterStore, x, training);
        x = Activation.relu(x);
        x = norm2.forward(parameterStore, x, training);
        x = conv2.forward(parameterStore, x, training);
        x = pool2.forward(parameterStore, x, training);
        x = dense.forward(parameterStore, x, training);
        x = Activation.relu(x);
        x = norm3.forward(parameterStore, x, training);
        x = flat.forward(parameterStore, x, training);
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
