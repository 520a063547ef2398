package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.UniformInitializer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests blocks that receive a mask as their second input; {@link PyTorchLayersTest} does too. */
class MaskedBlocksTest {

    private static final Map<String, Supplier<Block>> BLOCKS = TorchLayers.all();

    private NDManager manager;
    private ParameterStore store;

    static Stream<String> masked() {
        return BLOCKS.keySet().stream().filter(it -> it.startsWith("masked-"));
    }

    @BeforeEach
    void setUp() {
        manager = NDManager.newBaseManager();
        store = new ParameterStore(manager, false);
    }

    @AfterEach
    void tearDown() {
        manager.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("masked")
    void maskWithoutPaddingChangesNothing(String name) {
        Block block = initialized(name);
        NDArray x = manager.randomNormal(shape(name));
        for (DataType type : List.of(DataType.BOOLEAN, DataType.INT64, DataType.FLOAT32)) {
            NDArray mask = manager.ones(new Shape(3, 5)).toType(type, false);
            for (boolean training : new boolean[] {false, true}) {
                assertArrayEquals(
                        run(block, training, x), run(block, training, x, mask), 1e-5f, name);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("masked")
    void paddingOnlyHasFiniteOutputsAndGradients(String name) {
        Block block = initialized(name);
        NDArray x = manager.randomNormal(shape(name));
        NDArray mask = manager.zeros(new Shape(3, 5), DataType.INT32);
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray y = block.forward(store, new NDList(x, mask), true).singletonOrThrow();
            assertTrue(isFinite(y), name);
            collector.backward(y.sum());
        }
        assertTrue(isFinite(x.getGradient()), name);
        for (Parameter parameter : block.getParameters().values()) {
            if (parameter.requiresGradient()) {
                assertTrue(isFinite(parameter.getArray().getGradient()), parameter.getName());
            }
        }
    }

    @Test
    void valuesOfPaddingDoNotMatter() {
        NDArray mask = manager.create(new int[] {1, 1, 0, 1, 0}, new Shape(1, 5));
        for (String name : masked().filter(it -> !it.contains("norm-signal")).toList()) {
            boolean sequences = !name.contains("pool");
            Block block = initialized(name);
            NDArray x = manager.randomNormal(new Shape(1).addAll(shape(name).slice(1)));
            NDArray other = x.duplicate();
            other.set(new NDIndex(sequences ? ":, 2" : ":, :, 2"), 1e4f);
            NDIndex steps = new NDIndex(":, 3");
            NDArray before = forward(block, false, x, mask);
            NDArray after = forward(block, false, other, mask);
            boolean all = before.getShape().dimension() < 3;
            assertArrayEquals(
                    (all ? before : before.get(steps)).toFloatArray(),
                    (all ? after : after.get(steps)).toFloatArray(),
                    1e-6f,
                    name);
        }
    }

    @Test
    void maskOfAnotherShapeIsRejected() {
        Block block = initialized("masked-lstm-1");
        NDArray x = manager.zeros(new Shape(3, 5, 3));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> run(block, false, x, manager.ones(new Shape(3, 4))));
        assertEquals(
                "A layer with a mask expects sequences, such as (N, L, F), and their mask (N, L), but its inputs have the shapes [(3, 5, 3), (3, 4)].",
                e.getMessage());
    }

    /** A batch with a single step has no variance: it does not update the running statistics. */
    @Test
    void batchNormOfASingleStepUsesRunningStatistics() {
        Block block = initialized("masked-batch-norm-signal");
        NDArray x = manager.randomNormal(new Shape(2, 3, 5));
        NDArray mask = manager.zeros(new Shape(2, 5));
        mask.set(new NDIndex("1, 2"), 1);
        float[] expected = run(block, false, x);
        assertArrayEquals(expected, run(block, true, x, mask), 1e-6f);
        assertArrayEquals(expected, run(block, false, x), 1e-6f);
    }

    private Block initialized(String name) {
        Block block = BLOCKS.get(name).get();
        block.setInitializer(new UniformInitializer(0.5f), Parameter.Type.WEIGHT);
        block.initialize(manager, DataType.FLOAT32, shape(name));
        return block;
    }

    private static Shape shape(String name) {
        if (name.contains("transformer")) {
            return new Shape(3, 5, 6);
        }
        return name.contains("lstm") || name.contains("gru")
                ? new Shape(3, 5, 3)
                : new Shape(3, 3, 5);
    }

    private float[] run(Block block, boolean training, NDArray... inputs) {
        return forward(block, training, inputs).toFloatArray();
    }

    private NDArray forward(Block block, boolean training, NDArray... inputs) {
        return block.forward(store, new NDList(inputs), training).singletonOrThrow();
    }

    private static boolean isFinite(NDArray array) {
        for (float value : array.toFloatArray()) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
