package dev.condyle.runtime.internal.onnx;

import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Nodes that change shapes, join tensors or repeat their elements. */
final class ShapeNodes {

    private static final Size ONE = Size.of(1);

    private ShapeNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        // The shape of the result is known.
        rules.put(Operator.FLATTEN, ShapeNodes::reshaped);
        rules.put(Operator.RESHAPE, ShapeNodes::reshaped);
        rules.put(Operator.SQUEEZE, ShapeNodes::squeezed);
        rules.put(Operator.UNSQUEEZE, call -> unsqueezed(call, call.input(0)));
        rules.put(Operator.PERMUTE, ShapeNodes::permuted);
        rules.put(Operator.CAT, ShapeNodes::joined);
        rules.put(Operator.STACK, ShapeNodes::stacked);
        rules.put(Operator.EXPAND, ShapeNodes::expanded);
        rules.put(Operator.REPEAT, ShapeNodes::repeated);
        rules.put(Operator.REPEAT_INTERLEAVE, ShapeNodes::interleaved);
        rules.put(Operator.FULL, ShapeNodes::filled);
        rules.put(Operator.PAD, ShapeNodes::padded);
    }

    private static String reshaped(OnnxCall call) {
        return call.sizes()
                .reshape(
                        call.input(0), call.node().tensor(0).shape(), call.node().output().shape());
    }

    private static String squeezed(OnnxCall call) {
        Argument.Tensor x = call.node().tensor(0);
        // PyTorch ignores an axis of another size.
        return call.node().output().rank() == x.rank()
                ? call.input(0)
                : call.add("Squeeze", call.input(0), call.wholes(call.node().whole(1).fixed()));
    }

    private static String unsqueezed(OnnxCall call, String x) {
        return call.add("Unsqueeze", x, call.wholes(call.node().whole(1).fixed()));
    }

    private static String permuted(OnnxCall call) {
        long[] axes = call.node().fixed(1).clone();
        for (int i = 0; i < axes.length; i++) {
            axes[i] = Math.floorMod(axes[i], axes.length);
        }
        return call.add("Transpose", List.of(call.input(0)), OnnxAttribute.wholes("perm", axes));
    }

    private static String joined(OnnxCall call) {
        return joined(
                call, call.node().list(0).stream().map(it -> call.cast(it, call.type())).toList());
    }

    private static String stacked(OnnxCall call) {
        return joined(
                call,
                call.node().list(0).stream()
                        .map(it -> unsqueezed(call, call.cast(it, call.type())))
                        .toList());
    }

    private static String joined(OnnxCall call, List<String> tensors) {
        return call.add(
                "Concat", tensors, OnnxAttribute.whole("axis", call.node().whole(1).fixed()));
    }

    /** An axis that keeps its size is expanded to 1, so that few sizes depend on the batch. */
    private static String expanded(OnnxCall call) {
        List<Size> from = call.node().tensor(0).shape();
        List<Size> to = new ArrayList<>(call.node().output().shape());
        int added = to.size() - from.size();
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).equals(to.get(added + i))) {
                to.set(added + i, ONE);
            }
        }
        return call.add("Expand", call.input(0), call.sizes().vector(to));
    }

    private static String repeated(OnnxCall call) {
        List<Size> repetitions = call.node().wholes(1);
        List<Size> from = call.node().tensor(0).shape();
        String x = call.input(0);
        if (repetitions.size() > from.size()) {
            List<Size> shape = new ArrayList<>(from);
            shape.addAll(0, Collections.nCopies(repetitions.size() - from.size(), ONE));
            x = call.sizes().reshape(x, from, shape);
        }
        return call.add("Tile", x, call.sizes().vector(repetitions));
    }

    /** Repeats the elements along a new axis after theirs, and merges both. */
    private static String interleaved(OnnxCall call) {
        int rank = call.node().tensor(0).rank();
        int added = call.axis(2, rank) + 1;
        String x = call.add("Unsqueeze", call.input(0), call.wholes(added));
        List<Size> target = new ArrayList<>(Collections.nCopies(rank + 1, ONE));
        target.set(added, call.node().whole(1));
        String repeated = call.add("Expand", x, call.sizes().vector(target));
        List<Size> from = new ArrayList<>(call.node().tensor(0).shape());
        from.add(added, call.node().whole(1));
        return call.sizes().reshape(repeated, from, call.node().output().shape());
    }

    private static String filled(OnnxCall call) {
        return call.add(
                "ConstantOfShape",
                List.of(call.sizes().vector(call.node().output().shape())),
                OnnxAttribute.tensor(
                        "value", OnnxTensors.vector(call.node().real(1), call.type())));
    }

    /** PyTorch starts with the last axis, and lists both sides of each. */
    private static String padded(OnnxCall call) {
        List<Size> pairs = call.node().wholes(1);
        int rank = call.node().tensor(0).rank();
        List<Size> sides = new ArrayList<>(Collections.nCopies(2 * rank, Size.of(0)));
        for (int i = 0; i < pairs.size() / 2; i++) {
            int axis = rank - 1 - i;
            sides.set(axis, pairs.get(2 * i));
            sides.set(rank + axis, pairs.get(2 * i + 1));
        }
        return call.add(
                "Pad",
                call.input(0),
                call.sizes().vector(sides),
                call.number(call.node().real(2), call.type()));
    }
}
