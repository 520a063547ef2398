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
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Units.InAForwardPass}.
 *
 * <pre>
 * Name  Layer            Output shape  Params
 * a     Use(OfOneShape)  ?                 42
 * b     Use(OfOneShape)  ?                 42
 * head  Dense(units=2)   (N, 2)             ?
 * Total parameters: 84 + those of head
 * Trainable parameters: 84 + those of head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_InAForwardPassBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final LazyBlock a;

    private final LazyBlock b;

    private final Linear head;

    Units_InAForwardPassBlock() {
        super(VERSION);
        a = addChildBlock("a", LazyBlock.of(new Shape(1, 6), x -> NestedBlocks.require(x,
                new Units_OfOneShapeBlock(), 6)));
        b = addChildBlock("b", LazyBlock.of(new Shape(1, 6), x -> NestedBlocks.require(x,
                new Units_OfOneShapeBlock(), 6)));
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        Units.InAForwardPass network = pass.instance(Units.InAForwardPass::new);
        network.a = pass.layer("a", "Use(OfOneShape)", a);
        network.b = pass.layer("b", "Use(OfOneShape)", b);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, inputShapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
