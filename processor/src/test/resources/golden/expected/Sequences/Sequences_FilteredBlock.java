package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Sequences.Filtered}.
 *
 * <pre>
 * Name  Layer                                         Output shape  Params
 * conv  Conv1d(filters=8, kernel=3, activation=RELU)  ?                  ?
 * norm  BatchNorm                                     ?                  ?
 * Total parameters: 0 + those of conv, norm
 * Trainable parameters: 0 + those of conv, norm
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "conv",
        "norm"
})
final class Sequences_FilteredBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final DelegatingBlock conv;

    private final DelegatingBlock norm;

    Sequences_FilteredBlock() {
        super(VERSION);
        conv = addChildBlock("conv", NestedBlocks.transposed(Conv1d.builder()
                .setKernelShape(new Shape(3)).setFilters(8).build()));
        norm = addChildBlock("norm", NestedBlocks.transposed(BatchNormBlock.builder()
                .optEpsilon(0.001f).optMomentum(0.99f).build()));
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = conv.forward(parameterStore, inputs, training);
        x = Activation.relu(x);
        x = norm.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            shapes = child.getOutputShapes(shapes);
        }
        return shapes;
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
