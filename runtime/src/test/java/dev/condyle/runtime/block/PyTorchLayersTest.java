package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.weights.ParameterNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs, gradients and running statistics of every layer are those of PyTorch. */
class PyTorchLayersTest {

    private static final float TOLERANCE = 2e-5f;
    private static final float TIGHT = 1e-6f;
    private static final Answers ANSWERS = Answers.read();
    private static final Map<String, Supplier<Block>> BLOCKS = TorchLayers.all();

    static Stream<String> layers() {
        return BLOCKS.keySet().stream();
    }

    @Test
    void everyCaseIsCompared() {
        assertEquals(ANSWERS.torch().keySet(), Set.copyOf(BLOCKS.keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void aLayerComputesWhatPyTorchComputes(String name) {
        Answers.Case expected = ANSWERS.torch().get(name);
        Block block = BLOCKS.get(name).get();
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = input(name, new Shape(expected.input()), manager);
            block.initialize(manager, DataType.FLOAT32, input.getShape());
            Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
            parameters.forEach(PyTorchLayersTest::fill);

            Map<String, float[]> gradients = new HashMap<>();
            float[] output = train(name, block, input, parameters, gradients);

            assertEquals(
                    new Shape(expected.shape()), block.getOutputShapes(input(input))[0], "shape");
            assertArrayEquals(expected.output(), output, TOLERANCE, "output");
            assertEquals(expected.gradients().keySet(), gradients.keySet());
            expected.gradients()
                    .forEach(
                            (key, gradient) ->
                                    assertArrayEquals(
                                            gradient, gradients.get(key), 5 * TOLERANCE, key));
            if (expected.buffers() != null) {
                expected.buffers()
                        .forEach(
                                (key, buffer) ->
                                        assertArrayEquals(
                                                buffer,
                                                parameters.get(key).getArray().toFloatArray(),
                                                TOLERANCE,
                                                key));
            }
            ParameterStore store = new ParameterStore(manager, false);
            float[] prediction =
                    block.forward(store, new NDList(input), false)
                            .singletonOrThrow()
                            .toFloatArray();
            assertArrayEquals(
                    expected.prediction() == null ? expected.output() : expected.prediction(),
                    prediction,
                    TOLERANCE,
                    "prediction");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void anActivationIsExactInSinglePrecision(Function function) {
        String name = "activation-" + function;
        Answers.Case expected = ANSWERS.torch().get(name);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = input(name, new Shape(expected.input()), manager);
            float[] output =
                    BLOCKS.get(name)
                            .get()
                            .forward(new ParameterStore(manager, false), new NDList(input), false)
                            .singletonOrThrow()
                            .toFloatArray();
            for (int i = 0; i < output.length; i++) {
                float allowed = TIGHT * Math.max(1, Math.abs(expected.output()[i]));
                assertEquals(expected.output()[i], output[i], allowed, "at " + i);
            }
        }
    }

    private static Shape[] input(NDArray input) {
        return new Shape[] {input.getShape()};
    }

    private static NDArray input(String name, Shape shape, NDManager manager) {
        if (name.equals("embedding")) {
            long[] ids = new long[Math.toIntExact(shape.size())];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = i * 5 % 7;
            }
            return manager.create(ids, shape);
        }
        double scale = name.startsWith("activation") ? 8 : 1;
        return manager.create(Answers.numbers(shape.size(), name, scale), shape);
    }

    private static void fill(String name, Parameter parameter) {
        NDArray array = parameter.getArray();
        float[] values = Answers.numbers(array.size(), name, 0.5);
        if (name.endsWith("running_var")) {
            for (int i = 0; i < values.length; i++) {
                values[i] += 1.25f;
            }
        }
        array.set(values);
    }

    /** Gives the output and collects the gradients of the sum of the output times a cotangent. */
    private static float[] train(
            String name,
            Block block,
            NDArray input,
            Map<String, Parameter> parameters,
            Map<String, float[]> gradients) {
        NDManager manager = input.getManager();
        boolean measures = input.getDataType() == DataType.FLOAT32;
        input.setRequiresGradient(measures);
        float[] numbers;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            ParameterStore store = new ParameterStore(manager, false);
            NDArray output = block.forward(store, new NDList(input), true).singletonOrThrow();
            float[] cotangent = Answers.numbers(output.size(), name + " cotangent", 1);
            numbers = output.toFloatArray();
            collector.backward(output.mul(manager.create(cotangent, output.getShape())).sum());
        }
        if (measures) {
            gradients.put("input", input.getGradient().toFloatArray());
            input.setRequiresGradient(false);
        }
        parameters.forEach(
                (key, parameter) -> {
                    if (parameter.requiresGradient()) {
                        gradients.put(key, parameter.getArray().getGradient().toFloatArray());
                    }
                });
        return numbers;
    }
}
