package dev.condyle.processor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.internal.torchscript.ScriptModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Records a block as a program, and compares the program with the block. */
public final class ProgramRun {

    private static final int[] BATCHES = {1, 3};
    private static final float TOLERANCE = 1e-4f;

    private ProgramRun() {}

    /**
     * Compares the outputs for random inputs.
     *
     * @param integers the number of values that an integer can have, beginning at 0
     */
    public static void check(Block block, List<InputArray> inputs, int integers) {
        Random random = new Random(1);
        try (NDManager manager = NDManager.newBaseManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            block.initialize(
                    manager,
                    DataType.FLOAT32,
                    inputs.stream().map(it -> batch(1, it)).toArray(Shape[]::new));
            block.getParameters().values().forEach(it -> change(it, random));
            Program program =
                    Tracer.trace(
                            (store, list) -> block.forward(store, list, false),
                            inputs,
                            Map.of(),
                            manager);
            List<NDList> batches = new ArrayList<>();
            for (int examples : BATCHES) {
                NDList batch = new NDList();
                inputs.forEach(
                        it ->
                                batch.add(
                                        random(
                                                batch(examples, it),
                                                it.dataType(),
                                                integers,
                                                manager,
                                                random)));
                batches.add(batch);
            }
            try (ScriptModule module = ScriptModule.load(program, manager);
                    ScriptModule compiled = ScriptModule.compile(program, manager)) {
                for (NDList batch : batches) {
                    NDList expected =
                            block.forward(new ParameterStore(manager, false), batch, false);
                    check(expected, module.run(batch));
                    check(expected, compiled.run(batch));
                }
            }
        }
    }

    private static void check(NDList expected, NDList actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            check(expected.get(i), actual.get(i));
        }
    }

    private static void check(NDArray expected, NDArray actual) {
        assertEquals(expected.getShape(), actual.getShape());
        assertEquals(expected.getDataType(), actual.getDataType());
        float[] a = expected.toFloatArray();
        float[] b = actual.toFloatArray();
        for (int i = 0; i < a.length; i++) {
            assertEquals(a[i], b[i], TOLERANCE * Math.max(1, Math.abs(a[i])));
        }
    }

    private static Shape batch(long size, InputArray input) {
        return new Shape(size).addAll(input.shape());
    }

    private static NDArray random(
            Shape shape, DataType type, int integers, NDManager manager, Random random) {
        float[] numbers = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] =
                    type.isInteger() ? random.nextInt(integers) : (float) random.nextGaussian();
        }
        return manager.create(numbers, shape).toType(type, false);
    }

    /** Biases begin as 0, and the weights of norms as 1. */
    private static void change(Parameter parameter, Random random) {
        float[] numbers = parameter.getArray().toFloatArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += 0.1f * random.nextFloat();
        }
        parameter.getArray().set(numbers);
    }
}
