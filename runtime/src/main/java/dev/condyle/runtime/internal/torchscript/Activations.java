package dev.condyle.runtime.internal.torchscript;

import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Node;
import java.util.List;
import java.util.Optional;

/** The activations of the engine's kernels for the CPU. */
final class Activations {

    private Activations() {}

    /** Returns the activation that computes an operation. Empty if there is none. */
    static Optional<Argument.Activation> of(Node node) {
        return switch (node.operator()) {
            case RELU -> named("relu");
            case SIGMOID -> named("sigmoid");
            case TANH -> named("tanh");
            case SILU -> named("swish");
            case HARDSWISH -> named("hardswish");
            case LEAKY_RELU -> named("leaky_relu", node.real(1));
            case CLAMP -> named("hardtanh", node.real(1), node.real(2));
            default -> Optional.empty();
        };
    }

    private static Optional<Argument.Activation> named(String name, Double... numbers) {
        return Optional.of(new Argument.Activation(name, List.of(numbers)));
    }
}
