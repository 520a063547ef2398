package dev.condyle.runtime.internal.torchscript;

import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Uses;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Finds operations that can write their result over their first argument: nothing else uses that
 * array afterwards, and its memory belongs to no other array.
 */
final class InPlace {

    private static final Set<Operator> SUPPORTED =
            EnumSet.of(
                    Operator.ADD,
                    Operator.ADD_NUMBER,
                    Operator.CLAMP,
                    Operator.DIV,
                    Operator.DIV_NUMBER,
                    Operator.ELU,
                    Operator.HARDSWISH,
                    Operator.LEAKY_RELU,
                    Operator.MUL,
                    Operator.MUL_NUMBER,
                    Operator.RELU,
                    Operator.SIGMOID,
                    Operator.SILU,
                    Operator.SUB,
                    Operator.SUB_NUMBER,
                    Operator.TANH);
    // Operations whose results are new arrays.
    private static final Set<Operator> OWNERS = EnumSet.copyOf(SUPPORTED);

    static {
        OWNERS.addAll(
                EnumSet.of(
                        Operator.BATCH_NORM,
                        Operator.BMM,
                        Operator.CAT,
                        Operator.CONV1D,
                        Operator.CONV2D,
                        Operator.CONV3D,
                        Operator.FUSED_CONV,
                        Operator.FUSED_CONV_ADD,
                        Operator.GLOBAL_AVG_POOL,
                        Operator.LAYER_NORM,
                        Operator.LINEAR,
                        Operator.MATMUL,
                        Operator.MAX_POOL2D));
    }

    private InPlace() {}

    /** Returns the operations that can work in place. */
    static Set<Node> of(Program program) {
        Uses uses = Uses.of(program);
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node node : program.nodes()) {
            if (SUPPORTED.contains(node.operator()) && owns(node, uses)) {
                found.add(node);
            }
        }
        return found;
    }

    private static boolean owns(Node node, Uses uses) {
        Argument.Tensor x = node.tensor(0);
        return x.type() == node.output().type()
                && x.shape().equals(node.output().shape())
                && node.tensors().filter(it -> it == x).count() == 1
                && uses.producer(x).filter(it -> OWNERS.contains(it.operator())).isPresent()
                && uses.onlyConsumer(x).isPresent();
    }
}
