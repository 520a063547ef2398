package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
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
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Units.Reader}.
 *
 * <pre>
 * Name   Layer                        Output shape    Params
 * stem   Conv2d(filters=8, kernel=3)  (N, 8, 10, 10)      80
 * unit1  Use(ResidualUnit)            ?                    ?
 * unit2  Use(ResidualUnit)            ?                    ?
 * unit3  Use(ResidualUnit)            ?                    ?
 * pool   GlobalAvgPool                ?                    0
 * head   Dense(units=3)               (N, 3)               ?
 * Total parameters: 80 + those of all layers marked ?
 * Trainable parameters: 80 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_ReaderBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Conv2d stem;

    private final Units_ResidualUnitBlock unit1;

    private final Units_ResidualUnitBlock unit2;

    private final Units_ResidualUnitBlock unit3;

    private final LazyBlock pool;

    private final Linear head;

    Units_ReaderBlock() {
        super(VERSION);
        stem = addChildBlock("stem", Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8)
                .build());
        unit1 = addChildBlock("unit1", new Units_ResidualUnitBlock());
        unit2 = addChildBlock("unit2", new Units_ResidualUnitBlock());
        unit3 = addChildBlock("unit3", new Units_ResidualUnitBlock());
        pool = addChildBlock("pool", LazyBlock.of(new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalAvgPoolBlock() : Pool.globalAvgPool2dBlock()));
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = stem.forward(parameterStore, inputs, training);
        x = unit1.forward(parameterStore, x, training);
        x = unit2.forward(parameterStore, x, training);
        x = unit3.forward(parameterStore, x, training);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 3)};
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
