package dev.condyle.runtime.internal.program;

import java.util.ArrayList;
import java.util.List;

/** Creates a program from another one, operation by operation. */
public final class ProgramRewriter {

    private final Program source;
    private final List<Node> nodes = new ArrayList<>();

    /** Starts with no operations. */
    public ProgramRewriter(Program source) {
        this.source = source;
    }

    /** Adds an operation of the source. */
    public void keep(Node node) {
        nodes.add(node);
    }

    /** Adds a new operation with one result. */
    public Value add(Operator operator, Value result, Argument... arguments) {
        nodes.add(new Node(operator, List.of(arguments), List.of(result)));
        return result;
    }

    /** Returns the program without operations whose results are not used. */
    public Program result() {
        return new Program(
                source.inputs(), Unused.removed(nodes, source.outputs()), source.outputs());
    }
}
