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
import dev.condyle.runtime.block.CosineHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomHeads.CosineAfterAPass}.
 *
 * <pre>
 * Name  Layer                        Output shape  Params
 * one   Dense(8)                     ?                  ?
 * head  CosineHead(temperature=0.1)  (N, 3)             ?
 * Total parameters: 0 + those of one, head
 * Trainable parameters: 0 + those of one, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_CosineAfterAPassBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Linear one;

    private final CosineHead head;

    public CustomHeads_CosineAfterAPassBlock() {
        super(VERSION);
        one = addChildBlock("one", Linear.builder().setUnits(8).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        head = addChildBlock("head", CosineHead.builder().setClasses(3).optTemperature(0.1f)
                .build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        CustomHeads.CosineAfterAPass network = pass.instance(CustomHeads.CosineAfterAPass::new);
        network.one = pass.layer("one", "Dense(8)", one);
        return new NDList(network.features(inputs.singletonOrThrow()));
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
