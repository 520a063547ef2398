package dev.condyle.runtime.block;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.function.Function;

/**
 * A block that is created when it is initialised, for its actual input shape. Use it for blocks
 * with a builder that requires a number of channels, features or dimensions. It has the children
 * and parameters of the created block, so it does not appear in parameter names or files.
 *
 * <p>Until then it delegates to an example block that was created for another shape. Initializers
 * that are set and parameters that are frozen on the example carry over to the created block.
 */
public final class LazyBlock extends DelegatingBlock {

    private static final byte VERSION = 1;

    private final Function<Shape, ? extends Block> factory;
    private Block block;
    private boolean created;

    private LazyBlock(Block example, Function<Shape, ? extends Block> factory) {
        super(VERSION);
        block = example;
        this.factory = factory;
    }

    /**
     * Returns a block that is created later.
     *
     * @param example a shape that the block could be created for, (1, ...)
     * @param factory creates the block for an input shape, (N, ...); must create the same
     *     parameters in the same order for every shape
     */
    public static LazyBlock of(Shape example, Function<Shape, ? extends Block> factory) {
        return new LazyBlock(factory.apply(example), factory);
    }

    /** Returns the created block or, before initialisation, the example. */
    @Override
    public Block block() {
        return block;
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        create(inputShapes[0]);
        beforeInitialize(inputShapes);
        block.initialize(manager, dataType, inputShapes);
    }

    private void create(Shape shape) {
        if (created) {
            return;
        }
        Block actual = factory.apply(shape);
        List<Parameter> configured = block.getParameters().values();
        List<Parameter> parameters = actual.getParameters().values();
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).setInitializer(configured.get(i).getInitializer());
            parameters.get(i).freeze(!configured.get(i).requiresGradient());
        }
        block = actual;
        created = true;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return (created ? block : factory.apply(inputShapes[0])).getOutputShapes(inputShapes);
    }

    @Override
    protected void beforeLoad() {
        create(inputShapes[0]);
    }
}
