package dev.condyle.runtime.internal.export;

import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import java.util.ArrayList;
import java.util.List;

/** Adds the operations that convert logits to what predictions contain. */
final class HeadNodes {

    private final List<Node> nodes;

    /**
     * Creates a converter.
     *
     * @param nodes receives the operations
     */
    HeadNodes(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * Adds the operations of a head.
     *
     * @param target the target of the head
     * @param logits its logits, (N, logits)
     * @return the probabilities of the classes, or the predicted numbers
     */
    Value add(Target<?> target, Argument.Tensor logits) {
        if (target instanceof Binary<?>) {
            Value negative = like(Operator.NEG, logits);
            return join(List.of(like(Operator.SIGMOID, negative), like(Operator.SIGMOID, logits)));
        }
        if (target instanceof MultiLabel<?>) {
            return like(Operator.SIGMOID, logits);
        }
        if (target instanceof Ordinal<?>) {
            return ordinal(like(Operator.SIGMOID, logits));
        }
        if (target instanceof Regression<?> regression) {
            return unscaled(
                    regression,
                    regression.logitsPerOutput() == 1 ? logits : sorted(regression, logits));
        }
        return like(Operator.SOFTMAX, logits, Argument.Whole.of(1));
    }

    private Value like(Operator operator, Argument.Tensor x, Argument... rest) {
        List<Argument> arguments = new ArrayList<>(List.of(x));
        arguments.addAll(List.of(rest));
        return add(operator, arguments, new Value(x.shape(), DataType.FLOAT32));
    }

    private Value add(Operator operator, List<Argument> arguments, Value result) {
        nodes.add(new Node(operator, arguments, List.of(result)));
        return result;
    }

    private Value join(List<? extends Argument.Tensor> parts) {
        long width = parts.stream().mapToLong(it -> it.size(1)).sum();
        Value joined =
                new Value(List.of(parts.get(0).shape().get(0), Size.of(width)), DataType.FLOAT32);
        List<Argument.Tensor> tensors = List.copyOf(parts);
        return add(
                Operator.CAT, List.of(new Argument.Tensors(tensors), Argument.Whole.of(1)), joined);
    }

    /** Differences of the cumulative probabilities, which never increase. */
    private Value ordinal(Value cumulative) {
        int count = Math.toIntExact(cumulative.size(1));
        List<Value> probabilities = new ArrayList<>();
        Value above = null;
        for (int k = 0; k < count; k++) {
            Value column = column(cumulative, k);
            if (above == null) {
                // 1 - p
                probabilities.add(
                        like(
                                Operator.ADD_NUMBER,
                                like(Operator.NEG, column),
                                new Argument.Real(1)));
                above = column;
            } else {
                Value next = like(Operator.MINIMUM, above, column);
                probabilities.add(like(Operator.SUB, above, next));
                above = next;
            }
        }
        probabilities.add(above);
        return join(probabilities);
    }

    private Value column(Argument.Tensor x, int index) {
        return add(
                Operator.SLICE,
                List.of(
                        x,
                        Argument.Whole.of(1),
                        Argument.Whole.of(index),
                        Argument.Whole.of(index + 1L),
                        Argument.Whole.of(1)),
                new Value(List.of(x.shape().get(0), Size.of(1)), DataType.FLOAT32));
    }

    /** Sorts the quantiles of each output. */
    private Value sorted(Regression<?> target, Argument.Tensor logits) {
        int perOutput = target.logitsPerOutput();
        List<Value> columns = new ArrayList<>();
        for (int i = 0; i < target.logits(); i++) {
            columns.add(column(logits, i));
        }
        for (int from = 0; from < columns.size(); from += perOutput) {
            sort(columns.subList(from, from + perOutput));
        }
        return join(columns);
    }

    /** A bubble sort, whose comparisons do not depend on the numbers. */
    private void sort(List<Value> columns) {
        for (int end = columns.size() - 1; end > 0; end--) {
            for (int i = 0; i < end; i++) {
                Value left = columns.get(i);
                Value right = columns.get(i + 1);
                columns.set(i, like(Operator.MINIMUM, left, right));
                columns.set(i + 1, like(Operator.MAXIMUM, left, right));
            }
        }
    }

    private Value unscaled(Regression<?> target, Argument.Tensor logits) {
        if (target.scale().isEmpty()) {
            return like(Operator.MUL_NUMBER, logits, new Argument.Real(1));
        }
        Regression.Scale scale = target.scale().get();
        int perOutput = target.logitsPerOutput();
        float[] mean = new float[target.logits()];
        float[] deviation = new float[target.logits()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = scale.mean().get(i / perOutput).floatValue();
            deviation[i] = scale.deviation().get(i / perOutput).floatValue();
        }
        Value scaled =
                like(Operator.MUL, logits, Constant.of("deviation", deviation, deviation.length));
        return like(Operator.ADD, scaled, Constant.of("mean", mean, mean.length));
    }
}
