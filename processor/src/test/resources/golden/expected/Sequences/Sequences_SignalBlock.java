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
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.LstmBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Sequences.Signal}.
 *
 * <pre>
 * Name  Layer                                Output shape  Params
 * conv  Conv1d(filters=6, kernel=3)          (N, 6, L=13)      78
 * lstm  Lstm(units=5, returnSequences=true)  (N, L=13, 5)     260
 * pool  GlobalAvgPool                        (N, 5)             0
 * head  Dense(units=3)                       (N, 3)            18
 * Total parameters: 356
 * Trainable parameters: 356
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_SignalBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Conv1d conv;

    private final DelegatingBlock lstm;

    private final DelegatingBlock pool;

    private final Linear head;

    Sequences_SignalBlock() {
        super(VERSION);
        conv = addChildBlock("conv", Conv1d.builder().setKernelShape(new Shape(3)).setFilters(6)
                .build());
        lstm = addChildBlock("lstm", NestedBlocks.transposedInput(LstmBlock.builder().setUnits(5)
                .optReturnSequences(true).build()));
        pool = addChildBlock("pool", NestedBlocks.transposedInput(Pool.globalAvgPool1dBlock()));
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = conv.forward(parameterStore, inputs, training);
        x = lstm.forward(parameterStore, x, training);
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
