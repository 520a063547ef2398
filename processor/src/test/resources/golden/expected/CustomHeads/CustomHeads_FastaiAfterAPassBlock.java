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
import dev.condyle.runtime.block.ConcatPoolHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomHeads.FastaiAfterAPass}.
 *
 * <pre>
 * Name  Layer                                       Output shape  Params
 * conv  Conv2d(filters=4, kernel=3)                 ?                  ?
 * head  ConcatPoolHead(hidden=16, activation=RELU,  (N, 3)             ?
 *         dropout=0.1)
 * Total parameters: 0 + those of conv, head
 * Trainable parameters: 0 + those of conv, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_FastaiAfterAPassBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Conv2d conv;

    private final ConcatPoolHead head;

    public CustomHeads_FastaiAfterAPassBlock() {
        super(VERSION);
        conv = addChildBlock("conv", Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(4)
                .build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        head = addChildBlock("head", ConcatPoolHead.builder()
                .setClasses(3)
                .optUnits(16)
                .optActivation(x -> Activation.relu(x))
                .optDropout(0.1f)
                .build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        CustomHeads.FastaiAfterAPass network = pass.instance(CustomHeads.FastaiAfterAPass::new);
        network.conv = pass.layer("conv", "Conv2d(filters=4, kernel=3)", conv);
        return new NDList(network.maps(inputs.singletonOrThrow()));
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
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, inputShapes);
        head.initialize(manager, dataType, features);
    }
}
