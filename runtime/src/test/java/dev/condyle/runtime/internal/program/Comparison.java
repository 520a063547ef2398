package dev.condyle.runtime.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.internal.torchscript.ScriptModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares recorded passes with the engine. */
final class Comparison {

    private static final int[] BATCHES = {1, 2, 5};
    private static final double TOLERANCE = 1e-6;

    private Comparison() {}

    /** A forward pass of a few operations. */
    @FunctionalInterface
    interface Pass extends Function<Inputs, NDList> {

        /** Returns a pass with one result. */
        static Pass of(Function<Inputs, NDArray> pass) {
            return inputs -> new NDList(pass.apply(inputs));
        }
    }

    /** Records a pass. */
    static Program trace(Pass pass, NDManager manager) {
        Map<String, ai.djl.nn.Parameter> weights = new HashMap<>();
        return Tracer.trace(
                (store, list) -> pass.apply(new Inputs(list, store, weights, manager)),
                Inputs.ARRAYS,
                Map.of(),
                manager);
    }

    /** Compares a recorded pass with the engine, for several numbers of examples. */
    static void check(Pass pass) {
        try (NDManager manager = NDManager.newBaseManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Program program = trace(pass, manager);
            Program all = withAllResults(program);
            try (ScriptModule module = ScriptModule.load(all, manager);
                    ScriptModule compiled = ScriptModule.compile(program, manager)) {
                for (int examples : BATCHES) {
                    // Operations in place change the inputs of the engine.
                    NDList expected =
                            pass.apply(
                                    Inputs.of(
                                            Inputs.batch(manager, examples),
                                            new ParameterStore(manager, false),
                                            manager));
                    NDList actual = module.run(Inputs.batch(manager, examples));
                    check(expected, actual);
                    check(expected, compiled.run(Inputs.batch(manager, examples)));
                    checkDescriptions(all, actual, examples);
                }
            }
        }
    }

    /** Returns the program with the result of every operation as an additional output. */
    private static Program withAllResults(Program program) {
        List<Argument.Tensor> outputs = new ArrayList<>(program.outputs());
        program.nodes().forEach(node -> outputs.addAll(node.outputs()));
        return new Program(program.inputs(), program.nodes(), outputs);
    }

    private static void check(NDList expected, NDList actual) {
        for (int i = 0; i < expected.size(); i++) {
            NDArray right = expected.get(i);
            NDArray result = actual.get(i);
            assertEquals(right.getDataType(), result.getDataType());
            assertEquals(right.getShape(), result.getShape());
            assertArrayEquals(doubles(right), doubles(result), TOLERANCE);
        }
    }

    private static void checkDescriptions(Program program, NDList results, int examples) {
        assertEquals(program.outputs().size(), results.size());
        for (int i = 0; i < results.size(); i++) {
            Argument.Tensor described = program.outputs().get(i);
            NDArray result = results.get(i);
            assertEquals(described.type(), result.getDataType(), () -> "type of " + described);
            Shape shape =
                    new Shape(
                            described.shape().stream().mapToLong(it -> it.at(examples)).toArray());
            assertEquals(shape, result.getShape(), () -> "shape of " + described);
        }
    }

    private static double[] doubles(NDArray array) {
        return array.toType(DataType.FLOAT64, false).toDoubleArray();
    }
}
