package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Sequences.Nested}.
 *
 * <pre>
 * Name      Layer                                  Output shape  Params
 * words     Embedding(vocabulary=20, dimension=6)  (N, L=12, 6)     120
 * residual  Use(Residual)                          ?                  ?
 * filtered  Use(Filtered)                          ?                  ?
 * pool      GlobalMaxPool                          ?                  0
 * head      Dense(units=3)                         (N, 3)             ?
 * Total parameters: 120 + those of residual, filtered, head
 * Trainable parameters: 120 + those of residual, filtered, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_NestedBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final Sequences_ResidualBlock residual;

    private final Sequences_FilteredBlock filtered;

    private final DelegatingBlock pool;

    private final Linear head;

    Sequences_NestedBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(20).setDimension(6)
                .build());
        residual = addChildBlock("residual", new Sequences_ResidualBlock());
        filtered = addChildBlock("filtered", new Sequences_FilteredBlock());
        pool = addChildBlock("pool", NestedBlocks.transposedInput(LazyBlock.of(
                new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalMaxPoolBlock() : Pool.globalMaxPool2dBlock())));
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = words.forward(parameterStore, inputs, training);
        x = residual.forward(parameterStore, x, training);
        x = filtered.forward(parameterStore, x, training);
        x = pool.forward(parameterStore, x, training);
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
            if (child == head) {
                head.initialize(manager, dataType, DryRun.vector(shapes[0]));
                break;
            }
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
