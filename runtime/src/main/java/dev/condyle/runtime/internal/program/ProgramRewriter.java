package dev.condyle.runtime.internal.program;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates a program from another one, operation by operation. A tensor can be replaced by another
 * one in everything that follows.
 */
public final class ProgramRewriter {

    private final Program source;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Argument.Tensor, Argument.Tensor> replaced = new IdentityHashMap<>();

    /** Starts with no operations. */
    public ProgramRewriter(Program source) {
        this.source = source;
    }

    /** Adds an operation of the source, with the current tensors. */
    public void keep(Node node) {
        nodes.add(
                new Node(
                        node.operator(),
                        node.arguments().stream().map(this::current).toList(),
                        node.outputs()));
    }

    /** Adds a new operation with one result. */
    public Value add(Operator operator, Value result, Argument... arguments) {
        List<Argument> all = List.of(arguments);
        nodes.add(new Node(operator, all.stream().map(this::current).toList(), List.of(result)));
        return result;
    }

    /** Replaces a tensor in all operations that are added from now on. */
    public void replace(Argument.Tensor before, Argument.Tensor after) {
        replaced.put(before, current(after));
    }

    /** Returns the tensor that replaces a tensor, or the tensor itself. */
    public Argument.Tensor current(Argument.Tensor tensor) {
        return replaced.getOrDefault(tensor, tensor);
    }

    private Argument current(Argument argument) {
        if (argument instanceof Argument.Tensor tensor) {
            return current(tensor);
        }
        return argument instanceof Argument.Tensors several
                ? new Argument.Tensors(several.tensors().stream().map(this::current).toList())
                : argument;
    }

    /** Returns the program without operations whose results are not used. */
    public Program result() {
        List<Argument.Tensor> outputs = source.outputs().stream().map(this::current).toList();
        return new Program(source.inputs(), Unused.removed(nodes, outputs), outputs);
    }
}
