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
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.UnavailableLayer;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralHeads.CustomPass}.
 *
 * <pre>
 * Name   Layer                         Output shape  Params
 * dense  Dense(4)                      ?                  ?
 * one    Dense(units=3)                (N, 3)             ?
 * other  Dropout(0.1), Dense(units=2)  (N, 2)             ?
 * Total parameters: 0 + those of dense, one, other
 * Trainable parameters: 0 + those of dense, one, other
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_CustomPassBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Linear dense;

    private final Linear one;

    private final Linear other;

    SeveralHeads_CustomPassBlock() {
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
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        SeveralHeads.CustomPass network = pass.instance(SeveralHeads.CustomPass::new);
        network.dense = pass.layer("dense", "Dense(4)", dense);
        network.one = UnavailableLayer.head("SeveralHeads.CustomPass.one");
        network.other = UnavailableLayer.head("SeveralHeads.CustomPass.other");
        return new NDList(network.residual(inputs.singletonOrThrow()));
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(2);
        logits.addAll(one.forward(parameterStore, features, training));
        logits.addAll(other.forward(parameterStore,
                DropoutBlock.dropout(features.singletonOrThrow(), 0.1f, training), training));
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
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, inputShapes);
        one.initialize(manager, dataType, DryRun.vector(features));
        other.initialize(manager, dataType, DryRun.vector(features));
    }
}
