package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which operations produce and use the tensors of a program. */
public final class Uses {

    private static final Node CALLER =
            new Node(
                    Operator.FULL,
                    List.of(
                            new Argument.Wholes(List.of()),
                            new Argument.Real(0),
                            new Argument.Type(DataType.FLOAT32)),
                    List.of(new Value(List.of(), DataType.FLOAT32)));

    private final Map<Argument.Tensor, Node> producers = new IdentityHashMap<>();
    private final Map<Argument.Tensor, List<Node>> consumers = new IdentityHashMap<>();

    private Uses() {}

    /** Analyses a program. */
    public static Uses of(Program program) {
        Uses uses = new Uses();
        for (Node node : program.nodes()) {
            node.outputs().forEach(it -> uses.producers.put(it, node));
            node.tensors().forEach(it -> uses.consumers(it).add(node));
        }
        // A result of the program is also used by its caller, which is not an operation.
        program.outputs().forEach(it -> uses.consumers(it).add(CALLER));
        return uses;
    }

    private List<Node> consumers(Argument.Tensor tensor) {
        return consumers.computeIfAbsent(tensor, key -> new ArrayList<>());
    }

    /** Returns the operation that computes a tensor. Empty for inputs and constants. */
    public Optional<Node> producer(Argument.Tensor tensor) {
        return Optional.ofNullable(producers.get(tensor));
    }

    /** Returns the only operation that uses a tensor. Empty if there are more, or none. */
    public Optional<Node> onlyConsumer(Argument.Tensor tensor) {
        List<Node> all = consumers.getOrDefault(tensor, List.of());
        return all.size() == 1 && all.get(0) != CALLER ? Optional.of(all.get(0)) : Optional.empty();
    }
}
