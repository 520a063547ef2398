package dev.condyle.runtime.internal.program;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Operations on tensors, in an order in which they can run.
 *
 * @param inputs the inputs; the first axis of each is the batch
 * @param nodes the operations
 * @param outputs the results
 */
public record Program(List<Value> inputs, List<Node> nodes, List<Argument.Tensor> outputs) {

    /**
     * Checks that each value is computed before it is used.
     *
     * @throws IllegalArgumentException if not
     */
    public Program {
        inputs = List.copyOf(inputs);
        nodes = List.copyOf(nodes);
        outputs = List.copyOf(outputs);
        Set<Argument.Tensor> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(inputs);
        for (Node node : nodes) {
            node.tensors().forEach(it -> requireKnown(it, known));
            known.addAll(node.outputs());
        }
        outputs.forEach(it -> requireKnown(it, known));
    }

    private static void requireKnown(Argument.Tensor tensor, Set<Argument.Tensor> known) {
        if (tensor instanceof Value && !known.contains(tensor)) {
            throw new IllegalArgumentException(tensor + " is used before it is computed.");
        }
    }

    /** Returns the constants that operations and results use, in the order of their first use. */
    public List<Constant> constants() {
        Set<Constant> constants = new LinkedHashSet<>();
        for (Node node : nodes) {
            node.tensors().forEach(it -> addConstant(it, constants));
        }
        outputs.forEach(it -> addConstant(it, constants));
        return List.copyOf(constants);
    }

    /** Returns whether a constant contains NaN. */
    public boolean hasNaN() {
        return !constants().stream().allMatch(Constant::isNumeric);
    }

    private static void addConstant(Argument.Tensor tensor, Set<Constant> into) {
        if (tensor instanceof Constant constant) {
            into.add(constant);
        }
    }
}
