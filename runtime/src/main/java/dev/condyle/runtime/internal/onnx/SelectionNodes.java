package dev.condyle.runtime.internal.onnx;

import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Nodes that select elements. */
final class SelectionNodes {

    private SelectionNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        rules.put(Operator.SELECT, SelectionNodes::selected);
        rules.put(Operator.SLICE, SelectionNodes::sliced);
        rules.put(Operator.FLIP, SelectionNodes::flipped);
        rules.put(
                Operator.GATHER,
                call ->
                        call.add(
                                "GatherElements",
                                List.of(call.input(0), call.input(2)),
                                OnnxAttribute.whole("axis", call.node().whole(1).fixed())));
        rules.put(
                Operator.SCATTER,
                call ->
                        call.add(
                                "ScatterElements",
                                List.of(call.input(0), call.input(2), call.input(3)),
                                OnnxAttribute.whole("axis", call.node().whole(1).fixed())));
        rules.put(
                Operator.EMBEDDING,
                call ->
                        call.add(
                                "Gather",
                                List.of(call.input(0), call.input(1)),
                                OnnxAttribute.whole("axis", 0)));
    }

    private static String selected(OnnxCall call) {
        return call.add(
                "Gather",
                List.of(call.input(0), call.sizes().scalar(call.node().whole(2))),
                OnnxAttribute.whole("axis", call.node().whole(1).fixed()));
    }

    private static String sliced(OnnxCall call) {
        return call.add(
                "Slice",
                call.input(0),
                vector(call, 2),
                vector(call, 3),
                vector(call, 1),
                vector(call, 4));
    }

    private static String vector(OnnxCall call, int index) {
        Size size = call.node().whole(index);
        return call.sizes().vector(List.of(size));
    }

    /** A slice from the last element to the first one. */
    private static String flipped(OnnxCall call) {
        long[] axes = call.node().fixed(1);
        long[] last = new long[axes.length];
        Arrays.fill(last, -1);
        long[] beforeFirst = new long[axes.length];
        Arrays.fill(beforeFirst, Long.MIN_VALUE);
        return call.add(
                "Slice",
                call.input(0),
                call.wholes(last),
                call.wholes(beforeFirst),
                call.wholes(axes),
                call.wholes(last));
    }
}
