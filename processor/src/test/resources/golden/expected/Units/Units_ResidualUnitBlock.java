package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Units.ResidualUnit}.
 *
 * <pre>
 * Name   Layer                                      Output shape  Params
 * conv1  Conv2d(filters=8, kernel=3, padding=SAME,  ?                  ?
 *          activation=RELU)
 * conv2  Conv2d(filters=8, kernel=3, padding=SAME)  ?                  ?
 * Total parameters: 0 + those of conv1, conv2
 * Trainable parameters: 0 + those of conv1, conv2
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "conv1",
        "conv2"
})
final class Units_ResidualUnitBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Conv2d conv1;

    private final Conv2d conv2;

    Units_ResidualUnitBlock() {
        super(VERSION);
        conv1 = addChildBlock("conv1", Conv2d.builder().setKernelShape(new Shape(3, 3))
                .setFilters(8).optPadding(new Shape(1, 1)).build());
        conv2 = addChildBlock("conv2", Conv2d.builder().setKernelShape(new Shape(3, 3))
                .setFilters(8).optPadding(new Shape(1, 1)).build());
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
        Units.ResidualUnit network = pass.instance(Units.ResidualUnit::new);
        network.conv1 = pass.layer("conv1",
                "Conv2d(filters=8, kernel=3, padding=SAME, activation=RELU)", conv1,
                x -> Activation.relu(x));
        network.conv2 = pass.layer("conv2", "Conv2d(filters=8, kernel=3, padding=SAME)", conv2);
        return new NDList(network.add(inputs.singletonOrThrow()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return DryRun.outputShapes(this,
                Units_ResidualUnitBlock::new, DataType.FLOAT32, inputShapes);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        DryRun.initialize(this::forwardLayers, manager, dataType, DataType.FLOAT32, inputShapes);
    }
}
