package golden;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
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
 * The DJL block of {@link SeveralHeads.Joined}.
 *
 * <pre>
 * Name   Layer           Output shape  Params
 * dense  Dense(4)        (N, 4)            24
 * one    Dense(units=3)  (N, 3)            15
 * other  Dense(units=2)  (N, 2)            10
 * Total parameters: 49
 * Trainable parameters: 49
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_JoinedBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Linear dense;

    private final Linear one;

    private final Linear other;

    SeveralHeads_JoinedBlock() {
        super(VERSION);
        dense = addChildBlock("dense", Linear.builder().setUnits(4).build());
        one = addChildBlock("one", Linear.builder().setUnits(3).build());
        other = addChildBlock("other", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = dense.forward(parameterStore, new NDList(NDArrays.concat(inputs, 1)), training);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(2);
        logits.addAll(one.forward(parameterStore, features, training));
        logits.addAll(other.forward(parameterStore, features, training));
        return logits;
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 3),
                new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = {new Shape(inputShapes[0].get(0), 5)};
        for (Block child : List.of(dense)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        for (Block child : List.of(one, other)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
