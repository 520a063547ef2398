package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.GruBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Sequences.Recurrent}.
 *
 * <pre>
 * Name  Layer                                    Output shape   Params
 * gru   Gru(units=5, bidirectional=true,         (N, L=15, 10)     330
 *         returnSequences=true)
 * norm  BatchNorm                                (N, L=15, 10)      40
 * conv  Conv1d(filters=6, kernel=2, dilation=3)  (N, L=12, 6)      126
 * pool  GlobalAvgPool                            (N, 6)              0
 * head  Dense(units=3)                           (N, 3)             21
 * Total parameters: 517
 * Trainable parameters: 497
 * Running statistics: 20
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_RecurrentBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final GruBlock gru;

    private final DelegatingBlock norm;

    private final DelegatingBlock conv;

    private final DelegatingBlock pool;

    private final Linear head;

    Sequences_RecurrentBlock() {
        super(VERSION);
        gru = addChildBlock("gru", GruBlock.builder().setUnits(5).optBidirectional(true)
                .optReturnSequences(true).build());
        norm = addChildBlock("norm", NestedBlocks.transposed(BatchNormBlock.builder()
                .optEpsilon(0.001f).optMomentum(0.99f).build()));
        conv = addChildBlock("conv", NestedBlocks.transposed(Conv1d.builder()
                .setKernelShape(new Shape(2)).setFilters(6).optDilation(new Shape(3)).build()));
        pool = addChildBlock("pool", NestedBlocks.transposedInput(Pool.globalAvgPool1dBlock()));
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = gru.forward(parameterStore, inputs, training);
        x = norm.forward(parameterStore, x, training);
        x = conv.forward(parameterStore, x, training);
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
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
