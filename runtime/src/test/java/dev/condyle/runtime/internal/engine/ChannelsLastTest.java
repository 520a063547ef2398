package dev.condyle.runtime.internal.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsLastTest {

    private static final Shape INPUT = new Shape(3, 5, 9, 7);

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void weightsOfConvolutionsAreMovedAndOthersAreNot() throws Exception {
        Block block = block();
        List<NDArray> before = arrays(block);

        ChannelsLast.store(block, manager);

        List<NDArray> after = arrays(block);
        for (int i = 0; i < before.size(); i++) {
            Shape shape = after.get(i).getShape();
            boolean convolution = shape.dimension() == 4;
            // With a kernel of one pixel, both formats are the same.
            boolean differs = convolution && shape.get(2) > 1;
            assertEquals(!differs, isContiguous(after.get(i)), shape.toString());
            assertEquals(convolution, before.get(i).isReleased());
        }
    }

    @Test
    void valuesAndFilesAreUnchanged() {
        Block block = block();
        List<float[]> values = arrays(block).stream().map(NDArray::toFloatArray).toList();
        List<byte[]> copied = arrays(block).stream().map(ChannelsLastTest::bytes).toList();
        byte[] file = new NDList(arrays(block)).encode();

        ChannelsLast.store(block, manager);

        List<NDArray> after = arrays(block);
        for (int i = 0; i < values.size(); i++) {
            assertArrayEquals(values.get(i), after.get(i).toFloatArray());
            assertArrayEquals(copied.get(i), bytes(after.get(i)));
        }
        assertArrayEquals(file, new NDList(after).encode());
    }

    @Test
    void theOutputIsTheSameUpToRounding() {
        Block block = block();
        NDArray input = manager.randomNormal(INPUT);
        float[] before = forward(block, input);

        ChannelsLast.store(block, manager);

        assertArrayEquals(before, forward(block, input), 1e-5f);
    }

    @Test
    void thePropertiesOfParametersAreKept() {
        Block block = block();
        List<Parameter> parameters = block.getParameters().values();
        List<Initializer> initializers =
                parameters.stream().map(Parameter::getInitializer).toList();
        List<String> names = arrays(block).stream().map(NDArray::getName).toList();
        parameters.get(0).freeze(true);

        ChannelsLast.store(block, manager);

        for (int i = 0; i < parameters.size(); i++) {
            assertSame(initializers.get(i), parameters.get(i).getInitializer());
            assertEquals(i != 0, parameters.get(i).requiresGradient());
        }
        assertEquals(names, arrays(block).stream().map(NDArray::getName).toList());
    }

    @Test
    void copiesAndUpdatesInPlaceKeepTheMemoryFormat() throws Exception {
        Block block = block();
        ChannelsLast.store(block, manager);
        NDArray weight = arrays(block).get(0).stopGradient();
        float[] values = weight.toFloatArray();
        assertFalse(isContiguous(weight.duplicate()));

        weight.set(new NDIndex("..."), manager.ones(weight.getShape()));
        assertFalse(isContiguous(weight));
        float[] ones = new float[values.length];
        Arrays.fill(ones, 1);
        assertArrayEquals(ones, weight.toFloatArray());

        NDArray gradient = manager.create(values, weight.getShape());
        weight.getNDArrayInternal()
                .sgdUpdate(new NDList(weight, gradient), new NDList(weight), 1, 0, 1, -1, 0, false);
        assertFalse(isContiguous(weight));
        float[] expected = new float[values.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = 1 - values[i];
        }
        assertArrayEquals(expected, weight.toFloatArray());
    }

    @Test
    void movingLeavesNoArraysBehind() {
        Block block = block();
        int before = manager.getManagedArrays().size();

        ChannelsLast.store(block, manager);

        assertTrue(manager.getManagedArrays().size() <= before);
    }

    private Block block() {
        SequentialBlock block =
                new SequentialBlock()
                        .add(convolution(3, 8))
                        .add(Activation::relu)
                        .add(convolution(1, 4))
                        .add(
                                list ->
                                        new NDList(
                                                list.head()
                                                        .mean(new int[] {3})
                                                        .mean(new int[] {2})))
                        .add(Linear.builder().setUnits(2).build());
        Engines.random().lock();
        try {
            Engines.seed(1);
            block.initialize(manager, DataType.FLOAT32, INPUT);
        } finally {
            Engines.random().unlock();
        }
        return block;
    }

    private static Conv2d convolution(int kernel, int filters) {
        return Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .setFilters(filters)
                .build();
    }

    private float[] forward(Block block, NDArray input) {
        ParameterStore store = new ParameterStore(manager, false);
        return block.forward(store, new NDList(input), false).head().toFloatArray();
    }

    private static List<NDArray> arrays(Block block) {
        List<NDArray> arrays = new ArrayList<>();
        block.getParameters().values().forEach(it -> arrays.add(it.getArray()));
        return arrays;
    }

    private static byte[] bytes(NDArray array) {
        byte[] bytes = new byte[(int) array.size() * Float.BYTES];
        array.toByteBuffer().get(bytes);
        return bytes;
    }

    /** Asks the engine, since DJL's interface does not show how an array lies in memory. */
    private static boolean isContiguous(NDArray array) throws ReflectiveOperationException {
        Class<?> library = Class.forName("ai.djl.pytorch.jni.PyTorchLibrary");
        Field instance = library.getDeclaredField("LIB");
        instance.setAccessible(true);
        Method ask = library.getDeclaredMethod("torchIsContiguous", long.class);
        ask.setAccessible(true);
        long handle = ((PtNDArray) array).getHandle();
        return (boolean) ask.invoke(instance.get(null), handle);
    }
}
