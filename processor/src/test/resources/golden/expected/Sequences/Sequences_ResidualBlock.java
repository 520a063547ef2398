package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Sequences.Residual}.
 *
 * <pre>
 * Name   Layer     Output shape  Params
 * dense  Dense(6)  ?                  ?
 * Total parameters: 0 + those of dense
 * Trainable parameters: 0 + those of dense
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_ResidualBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Linear dense;

    Sequences_ResidualBlock() {
        super(VERSION);
        dense = addChildBlock("dense", Linear.builder().setUnits(6).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        Sequences.Residual network = pass.instance(Sequences.Residual::new);
        network.dense = pass.layer("dense", "Dense(6)", dense);
        return new NDList(network.add(inputs.singletonOrThrow()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return DryRun.outputShapes(this,
                Sequences_ResidualBlock::new, DataType.FLOAT32, inputShapes);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        DryRun.initialize(this::forwardLayers, manager, dataType, DataType.FLOAT32, inputShapes);
    }
}
