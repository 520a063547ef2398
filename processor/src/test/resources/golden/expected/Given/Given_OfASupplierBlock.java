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
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.network.UserBlockNetwork;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Given.OfASupplier}.
 *
 * <pre>
 * Name      Layer                   Output shape  Params
 * backbone  Given.OfASupplier.BODY  ?                  ?
 * pool      GlobalAvgPool           ?                  0
 * hidden    Dense(4)                ?                  ?
 * head      Dense(units=2)          (N, 2)             ?
 * Total parameters: 0 + those of backbone, hidden, head
 * Trainable parameters: 0 + those of backbone, hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Given_OfASupplierBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final UserBlockNetwork BLOCK = UserBlockNetwork.of("Given.OfASupplier.BODY",
            () -> Given.OfASupplier.BODY.get(), DataType.FLOAT32);

    static final NetworkOptions OPTIONS = NetworkOptions.defaults();

    private final Block backbone;

    private final LazyBlock pool;

    private final Linear hidden;

    private final Linear head;

    Given_OfASupplierBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", BLOCK.block(OPTIONS));
        pool = addChildBlock("pool", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalAvgPoolBlock() : Pool.globalAvgPool2dBlock()));
        hidden = addChildBlock("hidden", Linear.builder().setUnits(4).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(hidden, head)) {
            block.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                    XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        }
    }

    @Override
    public Block backbone() {
        return backbone;
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = backbone.forward(parameterStore, inputs, false);
        return x;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = pool.forward(parameterStore, features, training);
        x = hidden.forward(parameterStore, x, training);
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
            if (child == head) {
                head.initialize(manager, dataType, DryRun.vector(shapes[0]));
                break;
            }
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
