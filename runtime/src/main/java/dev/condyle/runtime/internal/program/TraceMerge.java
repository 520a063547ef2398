package dev.condyle.runtime.internal.program;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges two recordings of a pass, for a number of examples and for one more, to a program for any
 * number of examples. Operations on constants only become constants.
 */
final class TraceMerge {

    private final Trace one;
    private final Trace two;
    private final int examples; // of the first recording
    private final List<Node> nodes = new ArrayList<>();
    // By the tensor of the first recording.
    private final Map<Argument.Tensor, Argument.Tensor> merged = new IdentityHashMap<>();
    private final Map<Argument.Tensor, Argument.Tensor> counterparts = new IdentityHashMap<>();

    TraceMerge(Trace one, Trace two, int examples) {
        this.one = one;
        this.two = two;
        this.examples = examples;
    }

    Program program() {
        for (int i = 0; i < one.inputs().size(); i++) {
            merge(one.inputs().get(i), two.inputs().get(i));
        }
        List<Node> first = one.recording().nodes();
        List<Node> second = two.recording().nodes();
        require(first.size() == second.size());
        for (int i = 0; i < first.size(); i++) {
            add(first.get(i), second.get(i));
        }
        require(one.outputs().size() == two.outputs().size());
        List<Argument.Tensor> outputs = new ArrayList<>();
        for (int i = 0; i < one.outputs().size(); i++) {
            outputs.add(tensor(one.outputs().get(i), two.outputs().get(i)));
        }
        List<Value> inputs = one.inputs().stream().map(it -> (Value) merged.get(it)).toList();
        return new Program(inputs, Unused.removed(nodes, outputs), outputs);
    }

    private void add(Node a, Node b) {
        require(a.operator() == b.operator());
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < a.arguments().size(); i++) {
            arguments.add(argument(a.arguments().get(i), b.arguments().get(i)));
        }
        List<Value> outputs = new ArrayList<>();
        for (int i = 0; i < a.outputs().size(); i++) {
            outputs.add(merge(a.outputs().get(i), b.outputs().get(i)));
        }
        if (a.outputs().size() == 1
                && isConstant(arguments, outputs.get(0))
                && one.recording().hasArray(a.output())) {
            merged.put(a.output(), Constant.of("", one.recording().array(a.output())));
            return;
        }
        nodes.add(new Node(a.operator(), arguments, outputs));
    }

    private static boolean isConstant(List<Argument> arguments, Value output) {
        return output.shape().stream().allMatch(Size::isFixed)
                && arguments.stream()
                        .allMatch(
                                it ->
                                        !(it instanceof Value)
                                                && !(it instanceof Argument.Tensors several
                                                        && several.tensors().stream()
                                                                .anyMatch(
                                                                        Value.class::isInstance)));
    }

    private Value merge(Value a, Value b) {
        require(a.type() == b.type());
        Value value = new Value(sizes(a.shape(), b.shape()), a.type());
        merged.put(a, value);
        counterparts.put(a, b);
        return value;
    }

    private List<Size> sizes(List<Size> a, List<Size> b) {
        require(a.size() == b.size());
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            sizes.add(size(a.get(i), b.get(i)));
        }
        return sizes;
    }

    private Size size(Size a, Size b) {
        return Size.between(a.fixed(), examples, b.fixed());
    }

    private Argument argument(Argument a, Argument b) {
        if (a instanceof Argument.Tensor x && b instanceof Argument.Tensor y) {
            return tensor(x, y);
        }
        if (a instanceof Argument.Tensors x && b instanceof Argument.Tensors y) {
            require(x.tensors().size() == y.tensors().size());
            List<Argument.Tensor> tensors = new ArrayList<>();
            for (int i = 0; i < x.tensors().size(); i++) {
                tensors.add(tensor(x.tensors().get(i), y.tensors().get(i)));
            }
            return new Argument.Tensors(tensors);
        }
        if (a instanceof Argument.Whole x && b instanceof Argument.Whole y) {
            return new Argument.Whole(size(x.value(), y.value()));
        }
        if (a instanceof Argument.Wholes x && b instanceof Argument.Wholes y) {
            return new Argument.Wholes(sizes(x.values(), y.values()));
        }
        require(a.equals(b));
        return a;
    }

    private Argument.Tensor tensor(Argument.Tensor a, Argument.Tensor b) {
        Argument.Tensor known = merged.get(a);
        if (known != null) {
            require(counterparts.get(a) == b);
            return known;
        }
        require(a instanceof Constant && b instanceof Constant);
        counterparts.put(a, b);
        Argument.Tensor constant = constant((Constant) a, (Constant) b);
        merged.put(a, constant);
        return constant;
    }

    private Argument.Tensor constant(Constant a, Constant b) {
        if (a == b || a.hasContentOf(b)) {
            return a;
        }
        require(a.type() == b.type() && isUniform(a) && isUniform(b));
        double number = number(a);
        require(Double.compare(number, number(b)) == 0);
        Value value = new Value(sizes(a.shape(), b.shape()), a.type());
        nodes.add(
                new Node(
                        Operator.FULL,
                        List.of(
                                new Argument.Wholes(value.shape()),
                                new Argument.Real(number),
                                new Argument.Type(a.type())),
                        List.of(value)));
        return value;
    }

    private static boolean isUniform(Constant constant) {
        ByteBuffer bytes = constant.bytes();
        int width = constant.type().getNumOfBytes();
        if (bytes.remaining() < width) {
            return false;
        }
        for (int i = width; i < bytes.limit(); i++) {
            if (bytes.get(i) != bytes.get(i - width)) {
                return false;
            }
        }
        return true;
    }

    private static double number(Constant constant) {
        ByteBuffer bytes = constant.bytes();
        return switch (constant.type()) {
            case FLOAT32 -> bytes.getFloat(0);
            case FLOAT64 -> bytes.getDouble(0);
            case INT32 -> bytes.getInt(0);
            case INT64 -> bytes.getLong(0);
            case INT8, BOOLEAN -> bytes.get(0);
            case UINT8 -> Byte.toUnsignedInt(bytes.get(0));
            default -> throw notTraceable();
        };
    }

    private static void require(boolean same) {
        if (!same) {
            throw notTraceable();
        }
    }

    static NotTraceableException notTraceable() {
        return new NotTraceableException(
                "the operations, or the numbers in them, depend on the number of examples.");
    }
}
