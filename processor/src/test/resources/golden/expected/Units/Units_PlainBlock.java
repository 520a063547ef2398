package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Units.Plain}.
 *
 * <pre>
 * Name    Layer           Output shape  Params
 * body    Use(Quartered)  (N, 4, 5, 4)     292
 * shapes  Use(Halved)     (N, 4, 3, 2)     164
 * pool    GlobalAvgPool   (N, 4)             0
 * head    Dense(units=2)  (N, 2)            10
 * Total parameters: 466
 * Trainable parameters: 442
 * Running statistics: 24
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_PlainBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Units_QuarteredBlock body;

    private final Units_HalvedBlock shapes;

    private final Block pool;

    private final Linear head;

    Units_PlainBlock() {
        super(VERSION);
        body = addChildBlock("body", new Units_QuarteredBlock());
        shapes = addChildBlock("shapes", new Units_HalvedBlock());
        pool = addChildBlock("pool", Pool.globalAvgPool2dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = body.forward(parameterStore, inputs, training);
        x = shapes.forward(parameterStore, x, training);
        x = pool.forward(parameterStore, x, training);
        return x;
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
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
