package dev.condyle.runtime.block;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.function.Function;

/**
 * A block that is made when it is initialised, for the shape that reaches it: one whose builder
 * wants to know a number of channels, features or dimensions. Its children and parameters are those
 * of the block that was made, so that it leaves no trace in names and files.
 *
 * <p>Before that it stands for an example, a block made for some shape: initializers that are set,
 * and parameters that are frozen, are so in the block that is made.
 */
public final class LazyBlock extends DelegatingBlock {

    private static final byte VERSION = 1;

    private final Function<Shape, ? extends Block> maker;
    private Block block;
    private boolean made;

    private LazyBlock(Block example, Function<Shape, ? extends Block> maker) {
        super(VERSION);
        block = example;
        this.maker = maker;
    }

    /**
     * A block that is made later.
     *
     * @param example a shape that it could be made for, (1, ...)
     * @param maker makes the block for the shape that reaches it, (N, ...); for every shape with
     *     the same parameters in the same order
     */
    public static LazyBlock of(Shape example, Function<Shape, ? extends Block> maker) {
        return new LazyBlock(maker.apply(example), maker);
    }

    /** The block that was made or, before that, the example. */
    @Override
    public Block block() {
        return block;
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        make(inputShapes[0]);
        beforeInitialize(inputShapes);
        block.initialize(manager, dataType, inputShapes);
    }

    private void make(Shape shape) {
        if (made) {
            return;
        }
        Block real = maker.apply(shape);
        List<Parameter> set = block.getParameters().values();
        List<Parameter> parameters = real.getParameters().values();
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).setInitializer(set.get(i).getInitializer());
            parameters.get(i).freeze(!set.get(i).requiresGradient());
        }
        block = real;
        made = true;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return (made ? block : maker.apply(inputShapes[0])).getOutputShapes(inputShapes);
    }

    @Override
    protected void beforeLoad() {
        make(inputShapes[0]);
    }
}
