package dev.condyle.runtime.internal.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import dev.condyle.runtime.internal.torchscript.ScriptModule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operator computes the same in ONNX Runtime as in PyTorch. */
class OnnxOperatorsTest {

    private static final Map<String, OnnxCases.Case> CASES = OnnxCases.all();
    private static final int[] BATCHES = {1, 2, 5};
    // The versions in which the translation changes, and the newest.
    private static final int[] OPSETS = {17, 18, 20, OnnxModel.MAX_OPSET};

    static Stream<String> cases() {
        return CASES.keySet().stream();
    }

    @Test
    void everyOperatorHasACase() {
        Set<Operator> tested =
                CASES.values().stream()
                        .map(OnnxCases.Case::operator)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operator.class)));
        Set<Operator> recorded = EnumSet.allOf(Operator.class);
        recorded.removeIf(Operator::isKernel);
        assertEquals(recorded, tested);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void resultsAreThoseOfPyTorch(String name) {
        OnnxCases.Case tested = CASES.get(name);
        try (NDManager manager = NDManager.newBaseManager()) {
            Program program = program(tested, manager);
            for (int opset : OPSETS) {
                try (OnnxRuns.Loaded model = OnnxRuns.load(name, program, opset);
                        ScriptModule torch = ScriptModule.load(program, manager)) {
                    for (int batch : BATCHES) {
                        NDList example = tested.example(batch, manager);
                        NDList inputs = example.isEmpty() ? batch(batch, manager) : example;
                        OnnxRuns.assertClose(torch.run(inputs), model.run(inputs, manager), 1e-5);
                    }
                }
            }
        }
    }

    /** A program needs an input for the size of the batch. */
    private static NDList batch(int batch, NDManager manager) {
        return new NDList(manager.ones(new Shape(batch)));
    }

    private static Program program(OnnxCases.Case tested, NDManager manager) {
        List<Value> inputs =
                tested.inputs().isEmpty()
                        ? List.of(new Value(List.of(new Size(0, 1)), DataType.FLOAT32))
                        : tested.inputs();
        // The types only decide how numbers are written.
        DataType type = inputs.get(0).type();
        int count = results(tested.operator());
        List<Value> unknown =
                IntStream.range(0, count).mapToObj(i -> new Value(List.of(), type)).toList();
        Program first = program(tested, inputs, unknown);
        List<Value> results = new ArrayList<>();
        NDList one = run(first, tested, 1, manager);
        NDList two = run(first, tested, 2, manager);
        for (int i = 0; i < count; i++) {
            results.add(new Value(sizes(one.get(i), two.get(i)), one.get(i).getDataType()));
        }
        return program(tested, inputs, results);
    }

    private static Program program(OnnxCases.Case tested, List<Value> inputs, List<Value> results) {
        return new Program(
                inputs,
                List.of(new Node(tested.operator(), tested.arguments(), results)),
                List.copyOf(results));
    }

    private static NDList run(
            Program program, OnnxCases.Case tested, int batch, NDManager manager) {
        try (ScriptModule torch = ScriptModule.load(program, manager)) {
            NDList example = tested.example(batch, manager);
            return torch.run(example.isEmpty() ? batch(batch, manager) : example);
        }
    }

    private static List<Size> sizes(NDArray one, NDArray two) {
        return IntStream.range(0, one.getShape().dimension())
                .mapToObj(
                        axis -> {
                            long slope = two.size(axis) - one.size(axis);
                            return new Size(one.size(axis) - slope, slope);
                        })
                .toList();
    }

    private static int results(Operator operator) {
        return switch (operator) {
            case LSTM -> 3;
            case GRU, RNN_RELU, RNN_TANH -> 2;
            default -> 1;
        };
    }
}
