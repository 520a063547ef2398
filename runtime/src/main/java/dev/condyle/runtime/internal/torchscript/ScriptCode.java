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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The source code of a program, in TorchScript. All names in it are generated: it contains no text
 * from the annotated class or from files.
 */
final class ScriptCode {

    private static final String INDENT = "    ";
    private static final String BATCH = "n";

    private final Program program;
    private final Set<Node> inPlace;
    private final List<Constant> constants = new ArrayList<>();
    private final List<Constant> state = new ArrayList<>();
    private final Map<Argument.Tensor, String> names = new IdentityHashMap<>();
    private final StringBuilder code = new StringBuilder();
    private boolean preparing; // whether the code runs once, on loading

    private ScriptCode(Program program, Set<Node> inPlace) {
        this.program = program;
        this.inPlace = inPlace;
    }

    /** Translates a program. */
    static ScriptCode of(Program program) {
        ScriptCode script = new ScriptCode(program, InPlace.of(program));
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

    /** Returns the tensors that the code uses once, when it is loaded. */
    List<Constant> state() {
        return state;
    }

    private void write() {
        List<Node> prepared = Preparation.of(program);
        code.append("class Net(Module):\n  __parameters__ = []\n  __buffers__ = []\n");
        for (int i = 0; i < prepared.size(); i++) {
            code.append("  w").append(i).append(" : Tensor\n");
        }
        writePreparation(prepared);
        code.append("  def forward(self: __torch__.Net");
        for (int i = 0; i < program.inputs().size(); i++) {
            names.put(program.inputs().get(i), "x" + i);
            code.append(",\n    x").append(i).append(": Tensor");
        }
        code.append(") -> ").append(resultType()).append(":\n");
        if (usesBatch()) {
            line(BATCH + " = torch.size(x0, 0)");
        }
        Set<Node> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
        skipped.addAll(prepared);
        int next = 0;
        for (Node node : program.nodes()) {
            if (skipped.contains(node)) {
                continue;
            }
            for (Value output : node.outputs()) {
                names.put(output, "v" + next++);
            }
            line(left(node) + expression(node));
        }
        line("return " + result());
    }

    /** Weights in the layout of a kernel are attributes, computed from the state of the module. */
    private void writePreparation(List<Node> prepared) {
        if (prepared.isEmpty()) {
            return;
        }
        preparing = true;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            lines.add("self.w" + i + " = " + expression(prepared.get(i)));
            names.put(prepared.get(i).output(), "self.w" + i);
        }
        preparing = false;
        String type =
                "Tuple[" + String.join(", ", Collections.nCopies(state.size(), "Tensor")) + "]";
        // The loader requires both methods, and calls only the second one.
        code.append("  def __getstate__(self: __torch__.Net) -> ").append(type).append(":\n");
        line("return (" + "self.w0, ".repeat(state.size()) + ")");
        code.append("  def __setstate__(self: __torch__.Net,\n    state: ")
                .append(type)
                .append(") -> NoneType:\n");
        StringBuilder unpacked = new StringBuilder();
        for (int i = 0; i < state.size(); i++) {
            unpacked.append('s').append(i).append(", ");
        }
        line(unpacked + "= state");
        lines.forEach(this::line);
        line("return None");
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
        if (node.operator() == Operator.FUSED_LINEAR_ADD) {
            arguments.add("\"add\"");
        }
        if (node.operator() == Operator.CHANNELS_LAST) {
            arguments.add("memory_format=2");
        }
        String function = node.operator().function() + (inPlace.contains(node) ? "_" : "");
        String scope = function.contains(".") ? "ops." : "torch.";
        return scope + function + "(" + String.join(", ", arguments) + ")";
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
        if (argument instanceof Argument.Activation activation) {
            return node.operator() == Operator.FUSED_CONV_ADD
                    ? activationOfSum(activation)
                    : '"' + activation.name() + "\", " + numbers(activation) + ", \"\"";
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

    private static String activationOfSum(Argument.Activation activation) {
        boolean none = activation.equals(Argument.Activation.NONE);
        return "\"add\", 1., "
                + (none ? "None" : '"' + activation.name() + '"')
                + ", "
                + numbers(activation)
                + ", None";
    }

    private static String numbers(Argument.Activation activation) {
        return "annotate(List[Optional[number]], "
                + list(activation.numbers().stream().map(String::valueOf).toList())
                + ")";
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private String tensor(Argument.Tensor tensor) {
        String known = names.get(tensor);
        if (known != null) {
            return known;
        }
        Constant constant = (Constant) tensor;
        if (preparing) {
            state.add(constant);
            return "s" + (state.size() - 1);
        }
        constants.add(constant);
        String name = "CONSTANTS.c" + (constants.size() - 1);
        names.put(tensor, name);
        return name;
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
