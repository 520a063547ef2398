package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomForward.Maps}.
 *
 * <pre>
 * Name  Layer                                      Output shape  Params
 * conv  Conv1d(filters=4, kernel=3, padding=SAME)  ?                  ?
 * Total parameters: 0 + those of conv
 * Trainable parameters: 0 + those of conv
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_MapsBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Conv1d conv;

    CustomForward_MapsBlock() {
        super(VERSION);
        conv = addChildBlock("conv", Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4)
                .optPadding(new Shape(1)).build());
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
        CustomForward.Maps network = pass.instance(CustomForward.Maps::new);
        network.conv = pass.layer("conv", "Conv1d(filters=4, kernel=3, padding=SAME)", conv);
        return new NDList(network.add(inputs.singletonOrThrow()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return DryRun.outputShapes(this,
                CustomForward_MapsBlock::new, DataType.FLOAT32, inputShapes);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        DryRun.initialize(this::forwardLayers, manager, dataType, DataType.FLOAT32, inputShapes);
    }
}
