package dev.condyle.runtime.internal.program;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/** Removes operations whose results are not used. */
final class Unused {

    private Unused() {}

    /** Returns the operations that the outputs depend on, in their order. */
    static List<Node> removed(List<Node> nodes, List<Argument.Tensor> outputs) {
        Set<Argument.Tensor> used = Collections.newSetFromMap(new IdentityHashMap<>());
        used.addAll(outputs);
        LinkedList<Node> kept = new LinkedList<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            if (node.outputs().stream().anyMatch(used::contains)) {
                node.tensors().forEach(used::add);
                kept.addFirst(node);
            }
        }
        return kept;
    }
}
