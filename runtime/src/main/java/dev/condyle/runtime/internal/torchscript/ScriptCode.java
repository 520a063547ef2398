package dev.condyle.runtime.internal.torchscript;

import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The source code of a program, in TorchScript. All names in it are generated: it contains no text
 * from the annotated class or from files.
 */
final class ScriptCode {

    private static final String INDENT = "    ";
    private static final String BATCH = "n";

    private final Program program;
    private final List<Constant> constants = new ArrayList<>();
    private final Map<Argument.Tensor, String> names = new IdentityHashMap<>();
    private final StringBuilder code = new StringBuilder();

    private ScriptCode(Program program) {
        this.program = program;
    }

    /** Translates a program. */
    static ScriptCode of(Program program) {
        ScriptCode script = new ScriptCode(program);
        script.write();
        return script;
    }

    /** Returns the source code of the module. */
    String source() {
        return code.toString();
    }

    /** Returns the tensors that the code refers to as {@code CONSTANTS.c0} and so on. */
    List<Constant> constants() {
        return constants;
    }

    private void write() {
        code.append("class Net(Module):\n  __parameters__ = []\n  __buffers__ = []\n");
        code.append("  def forward(self: __torch__.Net");
        for (int i = 0; i < program.inputs().size(); i++) {
            names.put(program.inputs().get(i), "x" + i);
            code.append(",\n    x").append(i).append(": Tensor");
        }
        code.append(") -> ").append(resultType()).append(":\n");
        if (usesBatch()) {
            line(BATCH + " = torch.size(x0, 0)");
        }
        int next = 0;
        for (Node node : program.nodes()) {
            for (Value output : node.outputs()) {
                names.put(output, "v" + next++);
            }
            line(left(node) + expression(node));
        }
        line("return " + result());
    }

    private void line(String text) {
        code.append(INDENT).append(text).append('\n');
    }

    private String resultType() {
        int count = program.outputs().size();
        return count == 1
                ? "Tensor"
                : "Tuple[" + String.join(", ", Collections.nCopies(count, "Tensor")) + "]";
    }

    private String result() {
        List<String> results = program.outputs().stream().map(this::tensor).toList();
        return results.size() == 1 ? results.get(0) : "(" + String.join(", ", results) + ")";
    }

    private boolean usesBatch() {
        return program.nodes().stream()
                .flatMap(node -> node.arguments().stream())
                .anyMatch(ScriptCode::usesBatch);
    }

    private static boolean usesBatch(Argument argument) {
        return argument instanceof Argument.Whole whole && !whole.value().isFixed()
                || argument instanceof Argument.Wholes wholes
                        && !wholes.values().stream().allMatch(Size::isFixed);
    }

    private String left(Node node) {
        String all = node.outputs().stream().map(names::get).collect(Collectors.joining(", "));
        return node.outputs().size() == 1 ? all + " = " : all + ", = ";
    }

    private String expression(Node node) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < node.arguments().size(); i++) {
            arguments.add(argument(node, i));
        }
        if (node.operator() == Operator.BATCH_NORM) {
            arguments.add("False"); // cuDNN
        }
        return "torch." + node.operator().function() + "(" + String.join(", ", arguments) + ")";
    }

    private String argument(Node node, int index) {
        Argument argument = node.arguments().get(index);
        if (argument instanceof Argument.Tensor tensor) {
            return tensor(tensor);
        }
        if (argument instanceof Argument.Tensors several) {
            return list(several.tensors().stream().map(this::tensor).toList());
        }
        if (argument instanceof Argument.Whole whole) {
            return size(whole.value());
        }
        if (argument instanceof Argument.Wholes wholes) {
            return list(wholes.values().stream().map(ScriptCode::size).toList());
        }
        if (argument instanceof Argument.Real real) {
            return number(real.value(), node.output().type());
        }
        if (argument instanceof Argument.Flag flag) {
            return flag.value() ? "True" : "False";
        }
        if (argument instanceof Argument.Type type) {
            String code = String.valueOf(ScriptType.of(type.value()).code());
            return node.operator() == Operator.FULL ? "dtype=" + code : code;
        }
        return "None";
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private String tensor(Argument.Tensor tensor) {
        return names.computeIfAbsent(
                tensor,
                key -> {
                    constants.add((Constant) key);
                    return "CONSTANTS.c" + (constants.size() - 1);
                });
    }

    private static String size(Size size) {
        if (size.isFixed()) {
            return Long.toString(size.constant());
        }
        String product =
                size.perExample() == 1
                        ? BATCH
                        : "torch.mul(" + BATCH + ", " + size.perExample() + ")";
        return size.constant() == 0
                ? product
                : "torch.add(" + product + ", " + size.constant() + ")";
    }

    /**
     * Returns a literal. A floating point number would make the result of an operation on integers
     * floating point.
     */
    private static String number(double value, DataType result) {
        if (Double.isNaN(value)) {
            return "float('nan')";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "float('inf')" : "float('-inf')";
        }
        return result.isInteger() && value == Math.rint(value)
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
