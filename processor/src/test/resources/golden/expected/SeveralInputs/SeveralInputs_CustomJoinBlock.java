package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.UnavailableLayer;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralInputs.CustomJoin}.
 *
 * <pre>
 * Name    Layer                                         Output shape  Params
 * conv    Conv2d(filters=8, kernel=3, activation=RELU)  ?                  ?
 * pool    GlobalAvgPool                                 ?                  0
 * hidden  Dense(units=16, activation=RELU)              ?                  ?
 * head    Dense(units=2)                                (N, 2)             ?
 * Total parameters: 0 + those of conv, hidden, head
 * Trainable parameters: 0 + those of conv, hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_CustomJoinBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Conv2d conv;

    private final LazyBlock pool;

    private final Linear hidden;

    private final Linear head;

    SeveralInputs_CustomJoinBlock() {
        super(VERSION);
        conv = addChildBlock("conv", Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8)
                .build());
        pool = addChildBlock("pool", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalAvgPoolBlock() : Pool.globalAvgPool2dBlock()));
        hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
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
        SeveralInputs.CustomJoin network = pass.instance(SeveralInputs.CustomJoin::new);
        network.conv = pass.layer("conv", "Conv2d(filters=8, kernel=3, activation=RELU)", conv,
                x -> Activation.relu(x));
        network.pool = pass.layer("pool", "GlobalAvgPool", pool);
        network.hidden = pass.layer("hidden", "Dense(units=16, activation=RELU)", hidden,
                x -> Activation.relu(x));
        network.picture = UnavailableLayer.input("SeveralInputs.CustomJoin.picture");
        network.measures = UnavailableLayer.input("SeveralInputs.CustomJoin.measures");
        return new NDList(network.join(inputs.get(0), inputs.get(1)));
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
        Shape[] shapes = {inputShapes[0], inputShapes[1]};
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, shapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
