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
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.util.HashMap;
import java.util.Map;

/** Compares a block with the results of PyTorch. */
public final class TorchComparison {

    private static final float TOLERANCE = 2e-5f;

    private TorchComparison() {}

    /** Compares outputs, gradients and running statistics, in training and in prediction. */
    public static void check(String name, Answers.Case expected, Block block) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = input(name, new Shape(expected.input()), manager);
            block.initialize(manager, DataType.FLOAT32, input.getShape());
            Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
            parameters.forEach(TorchComparison::fill);

            Map<String, float[]> gradients = new HashMap<>();
            NDList inputs = new NDList(input);
            if (expected.mask() != null) {
                long steps = expected.mask().length / input.size(0);
                inputs.add(manager.create(expected.mask(), new Shape(input.size(0), steps)));
            }
            float[] output = train(name, block, inputs, parameters, gradients);

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
                    block.forward(store, inputs, false).singletonOrThrow().toFloatArray();
            assertArrayEquals(
                    expected.prediction() == null ? expected.output() : expected.prediction(),
                    prediction,
                    TOLERANCE,
                    "prediction");
        }
    }

    private static Shape[] input(NDArray input) {
        return new Shape[] {input.getShape()};
    }

    static NDArray input(String name, Shape shape, NDManager manager) {
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

    static void fill(String name, Parameter parameter) {
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
            NDList inputs,
            Map<String, Parameter> parameters,
            Map<String, float[]> gradients) {
        NDArray input = inputs.head();
        NDManager manager = input.getManager();
        boolean measures = input.getDataType() == DataType.FLOAT32;
        input.setRequiresGradient(measures);
        float[] numbers;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            ParameterStore store = new ParameterStore(manager, false);
            NDArray output = block.forward(store, inputs, true).singletonOrThrow();
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
