package dev.condyle.runtime.internal.torchscript;

import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the operations that a module runs once, when it is loaded. */
final class Preparation {

    private static final Set<Operator> LAYOUTS =
            EnumSet.of(Operator.LAYOUT_CONV_WEIGHT, Operator.LAYOUT_LINEAR_WEIGHT);

    private Preparation() {}

    /** Returns the operations on weights only, in order. */
    static List<Node> of(Program program) {
        Set<Argument.Tensor> prepared = Collections.newSetFromMap(new IdentityHashMap<>());
        return program.nodes().stream()
                .filter(node -> LAYOUTS.contains(node.operator()))
                .filter(node -> node.tensors().allMatch(it -> isKnown(it, prepared)))
                .peek(node -> prepared.addAll(node.outputs()))
                .toList();
    }

    private static boolean isKnown(Argument.Tensor tensor, Set<Argument.Tensor> prepared) {
        return tensor instanceof Constant || prepared.contains(tensor);
    }
}
