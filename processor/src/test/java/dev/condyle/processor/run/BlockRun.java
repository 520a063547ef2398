package dev.condyle.processor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Runs a generated block and checks it against its summary. */
public final class BlockRun {

    private BlockRun() {}

    /** Creates a block of a generated class. */
    public static Block newBlock(ClassLoader loader, String name)
            throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Block) constructor.newInstance();
    }

    /** Checks the shape and the parameters of every layer, and of the whole block, on a batch. */
    public static void check(Block block, String source, DataType type, long... input) {
        List<SummaryLine> lines = SummaryLine.of(source);
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, batch(2, input));
            ParameterStore store = new ParameterStore(manager, false);
            NDArray batch = manager.zeros(batch(3, input), type);
            checkLayers(block, lines, store, batch);
            checkWhole(block, lines, store, batch);
        }
        assertEquals(SummaryLine.total(source), count(block, false), source);
        assertEquals(SummaryLine.trainable(source), count(block, true), source);
    }

    private static void checkLayers(
            Block block, List<SummaryLine> lines, ParameterStore store, NDArray batch) {
        List<SummaryLine> found = new ArrayList<>();
        NDList x = new NDList(batch);
        Shape[] announced = x.getShapes();
        for (Pair<String, Block> child : block.getChildren()) {
            announced = child.getValue().getOutputShapes(announced);
            x = child.getValue().forward(store, x, false);
            assertEquals(announced[0], x.singletonOrThrow().getShape());
            found.add(
                    new SummaryLine(
                            child.getKey().substring(2),
                            sizes(announced[0]),
                            count(child.getValue(), false)));
        }
        assertEquals(lines, found);
    }

    private static void checkWhole(
            Block block, List<SummaryLine> lines, ParameterStore store, NDArray batch) {
        List<Long> last = lines.get(lines.size() - 1).output();
        Shape announced = block.getOutputShapes(new Shape[] {batch.getShape()})[0];
        for (boolean training : new boolean[] {false, true}) {
            NDArray output = block.forward(store, new NDList(batch), training).singletonOrThrow();
            assertEquals(announced, output.getShape());
            assertEquals(last, sizes(output.getShape()));
            assertEquals(batch.getShape().get(0), output.getShape().get(0));
        }
    }

    private static long count(Block block, boolean trainable) {
        return block.getParameters().values().stream()
                .filter(parameter -> !trainable || isTrainable(parameter))
                .mapToLong(parameter -> parameter.getArray().size())
                .sum();
    }

    private static boolean isTrainable(Parameter parameter) {
        return parameter.getType() != Parameter.Type.RUNNING_MEAN
                && parameter.getType() != Parameter.Type.RUNNING_VAR;
    }

    private static Shape batch(long size, long... input) {
        return new Shape(LongStream.concat(LongStream.of(size), LongStream.of(input)).toArray());
    }

    private static List<Long> sizes(Shape shape) {
        return LongStream.of(shape.getShape()).skip(1).boxed().toList();
    }
}
