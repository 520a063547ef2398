package dev.condyle.runtime.internal.torchscript;

import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the operations that a module runs once, when it is loaded. */
final class Preparation {

    private static final Set<Operator> LAYOUTS =
            EnumSet.of(Operator.LAYOUT_CONV_WEIGHT, Operator.LAYOUT_LINEAR_WEIGHT);

    private Preparation() {}

    /** Returns the operations that move weights to the layout of a kernel, in order. */
    static List<Node> of(Program program) {
        return program.nodes().stream().filter(node -> LAYOUTS.contains(node.operator())).toList();
    }
}
