package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Merges batch norms into the weights of the convolution or linear layer before them, in double
 * precision. The result of that layer must have no other use. The folded program computes the same,
 * up to rounding.
 */
public final class NormFolding {

    private static final Set<Operator> FOLDABLE =
            Set.of(Operator.CONV1D, Operator.CONV2D, Operator.CONV3D, Operator.LINEAR);
    // The arguments of all foldable operators begin with these.
    private static final int INPUT = 0;
    private static final int WEIGHT = 1;
    private static final int BIAS = 2;
    // The arguments of a batch norm, without the input.
    private static final int FACTOR = 1;
    private static final int SHIFT = 2;
    private static final int MEAN = 3;
    private static final int VARIANCE = 4;
    private static final int EPSILON = 7;

    private final Program program;
    private final Uses uses;

    private NormFolding(Program program) {
        this.program = program;
        uses = Uses.of(program);
    }

    /** Returns the program without the batch norms that can be merged. */
    public static Program apply(Program program) {
        return new NormFolding(program).folded();
    }

    private Program folded() {
        Set<Node> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Node> nodes = new ArrayList<>();
        for (Node node : program.nodes()) {
            if (removed.contains(node)) {
                continue;
            }
            Node merged = node;
            Optional<Node> norm = foldable(merged);
            while (norm.isPresent()) {
                merged = folded(merged, norm.get());
                removed.add(norm.get());
                norm = foldable(merged);
            }
            nodes.add(merged);
        }
        return new Program(program.inputs(), nodes, program.outputs());
    }

    /** Returns the norm after a layer, if it can be merged. */
    private Optional<Node> foldable(Node layer) {
        return uses.onlyConsumer(layer.output())
                .filter(it -> it.operator() == Operator.BATCH_NORM)
                .filter(it -> it.tensor(INPUT) == layer.output())
                .filter(it -> canFold(layer, it));
    }

    private static boolean canFold(Node layer, Node norm) {
        return FOLDABLE.contains(layer.operator())
                // A batch norm normalizes axis 1, which are the units of vectors only.
                && (layer.operator() != Operator.LINEAR || layer.output().rank() == 2)
                && isKnown(layer.arguments().get(WEIGHT))
                && isKnownOrAbsent(layer.arguments().get(BIAS))
                && isKnownOrAbsent(norm.arguments().get(FACTOR))
                && isKnownOrAbsent(norm.arguments().get(SHIFT))
                && isKnown(norm.arguments().get(MEAN))
                && isKnown(norm.arguments().get(VARIANCE));
    }

    private static boolean isKnown(Argument argument) {
        return argument instanceof Constant constant && constant.type() == DataType.FLOAT32;
    }

    private static boolean isKnownOrAbsent(Argument argument) {
        return argument instanceof Argument.Absent || isKnown(argument);
    }

    private static Node folded(Node layer, Node norm) {
        Constant weight = (Constant) layer.tensor(WEIGHT);
        float[] weights = weight.floats();
        float[] variances = numbers(norm, VARIANCE, 0, 0);
        int channels = variances.length;
        float[] means = numbers(norm, MEAN, channels, 0);
        float[] factors = numbers(norm, FACTOR, channels, 1);
        float[] shifts = numbers(norm, SHIFT, channels, 0);
        float[] biases = numbers(layer, BIAS, channels, 0);
        int perChannel = weights.length / channels;
        for (int i = 0; i < channels; i++) {
            double factor = factors[i] / Math.sqrt(variances[i] + norm.real(EPSILON));
            biases[i] = (float) ((biases[i] - (double) means[i]) * factor + shifts[i]);
            for (int j = i * perChannel; j < (i + 1) * perChannel; j++) {
                weights[j] = (float) (weights[j] * factor);
            }
        }
        List<Argument> arguments = new ArrayList<>(layer.arguments());
        arguments.set(WEIGHT, Constant.of(weight.name(), weights, weight.sizes()));
        arguments.set(BIAS, Constant.of(biasName(layer, norm), biases, channels));
        return new Node(layer.operator(), arguments, norm.outputs());
    }

    private static float[] numbers(Node node, int index, int count, float absent) {
        if (node.has(index)) {
            return ((Constant) node.tensor(index)).floats();
        }
        float[] numbers = new float[count];
        Arrays.fill(numbers, absent);
        return numbers;
    }

    private static String biasName(Node layer, Node norm) {
        if (layer.has(BIAS)) {
            return ((Constant) layer.tensor(BIAS)).name();
        }
        return norm.has(SHIFT) ? ((Constant) norm.tensor(SHIFT)).name() : "";
    }
}
