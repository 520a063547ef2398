package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.LazyBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Masks.Pooled}.
 *
 * <pre>
 * Name       Layer           Output shape  Params
 * projected  Use(Projected)  ?                  ?
 * pool       GlobalMaxPool   ?                  0
 * Total parameters: 0 + those of projected
 * Trainable parameters: 0 + those of projected
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "projected",
        "pool"
})
final class Masks_PooledBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Masks_ProjectedBlock projected;

    private final DelegatingBlock pool;

    Masks_PooledBlock() {
        super(VERSION);
        projected = addChildBlock("projected", new Masks_ProjectedBlock());
        pool = addChildBlock("pool", NestedBlocks.transposedInput(LazyBlock.of(
                new Shape(1, 1, 1, 1),
                x -> x.dimension() == 3 ? PaddedPool.globalMaxPoolBlock() : Pool.globalMaxPool2dBlock())));
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList mask = inputs.subNDList(1);
        NDList x = projected.forward(parameterStore, inputs.subNDList(0, 1), training);
        x = pool.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = {inputShapes[0]};
        for (Block child : getChildren().values()) {
            shapes = child.getOutputShapes(shapes);
        }
        return shapes;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = {inputShapes[0]};
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
