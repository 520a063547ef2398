package golden;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralInputs.Vectors}.
 *
 * <pre>
 * Name    Layer                             Output shape  Params
 * hidden  Dense(units=16, activation=RELU)  (N, 16)           96
 * head    Dense(units=2)                    (N, 2)            34
 * Total parameters: 130
 * Trainable parameters: 130
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_VectorsBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Linear hidden;

    private final Linear head;

    SeveralInputs_VectorsBlock() {
        super(VERSION);
        hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = hidden.forward(parameterStore, new NDList(NDArrays.concat(inputs, 1)), training);
        x = Activation.relu(x);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = {new Shape(inputShapes[0].get(0), 5)};
        for (Block child : List.of(hidden, head)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
