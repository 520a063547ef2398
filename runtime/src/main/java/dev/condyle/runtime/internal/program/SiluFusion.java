package dev.condyle.runtime.internal.program;

import java.util.Optional;

/** Replaces x * sigmoid(x) by a single operation. */
public final class SiluFusion {

    private SiluFusion() {}

    /** Returns the program with fused operations. */
    public static Program apply(Program program) {
        Uses uses = Uses.of(program);
        ProgramRewriter rewriter = new ProgramRewriter(program);
        for (Node node : program.nodes()) {
            Optional<Argument.Tensor> input = input(node, uses);
            if (input.isPresent()) {
                rewriter.add(Operator.SILU, node.output(), input.get());
            } else {
                rewriter.keep(node);
            }
        }
        return rewriter.result();
    }

    private static Optional<Argument.Tensor> input(Node node, Uses uses) {
        if (node.operator() != Operator.MUL) {
            return Optional.empty();
        }
        Argument.Tensor a = node.tensor(0);
        Argument.Tensor b = node.tensor(1);
        if (isSigmoid(b, a, uses)) {
            return Optional.of(a);
        }
        return isSigmoid(a, b, uses) ? Optional.of(b) : Optional.empty();
    }

    private static boolean isSigmoid(Argument.Tensor y, Argument.Tensor x, Uses uses) {
        return uses.producer(y)
                .filter(it -> it.operator() == Operator.SIGMOID && it.tensor(0) == x)
                .isPresent();
    }
}
