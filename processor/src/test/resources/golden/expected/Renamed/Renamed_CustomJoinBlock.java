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
import dev.condyle.Weight;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.MethodHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.UnavailableLayer;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Renamed.CustomJoin}.
 *
 * <pre>
 * Name   Layer                 Output shape  Params
 * unit   Use(Exchanged)        ?                  ?
 * Upper  Dense(4)              ?                  ?
 * lower  Dense(4)              ?                  ?
 * one    Dense(units=3)        (N, 3)             ?
 * other  second(kernel, bias)  (N, 2)             ?
 * Total parameters: 0 + those of all layers marked ?
 * Trainable parameters: 0 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_CustomJoinBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Renamed_ExchangedBlock network;

    private final Linear lower;

    private final Linear Upper_;

    private final Linear first;

    private final MethodHead second;

    Renamed_CustomJoinBlock() {
        super(VERSION);
        network = addChildBlock("unit", new Renamed_ExchangedBlock());
        lower = addChildBlock("Upper", Linear.builder().setUnits(4).build());
        Upper_ = addChildBlock("lower", Linear.builder().setUnits(4).build());
        first = addChildBlock("one", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        second = addChildBlock("other", MethodHead.builder()
                .setName("CustomJoin.second")
                .setFunction((features, weights) -> Renamed.CustomJoin.second(features,
                        weights.get(0), weights.get(1)))
                .setClasses(2)
                .addWeight("kernel", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES)
                .addWeight("bias", FanInitializer.glorot(), Weight.CLASSES)
                .build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, inputs, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        Renamed.CustomJoin network = pass.instance(Renamed.CustomJoin::new);
        network.network = pass.layer("network", "Use(Exchanged)", this.network);
        network.lower = pass.layer("lower", "Dense(4)", lower);
        network.Upper = pass.layer("Upper", "Dense(4)", Upper_);
        network.west = UnavailableLayer.input("Renamed.CustomJoin.west");
        network.east = UnavailableLayer.input("Renamed.CustomJoin.east");
        network.first = UnavailableLayer.head("Renamed.CustomJoin.first");
        return new NDList(network.join(inputs.get(0), inputs.get(1)));
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(2);
        logits.addAll(first.forward(parameterStore, features, training));
        logits.addAll(second.forward(parameterStore, features, training));
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
        Shape[] shapes = {inputShapes[0], inputShapes[1]};
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, shapes);
        first.initialize(manager, dataType, DryRun.vector(features));
        second.initialize(manager, dataType, features);
    }
}
