package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Operator;
import dev.condyle.runtime.internal.program.Size;
import java.util.List;
import java.util.Map;

/** Nodes for reductions, and for the order of the elements along an axis. */
final class ReductionNodes {

    // The version of the operator set in which the axes of all reductions became an input.
    private static final int AXES_AS_INPUT = 18;

    private ReductionNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        both(rules, Operator.ALL_MAX, Operator.MAX, "ReduceMax");
        both(rules, Operator.ALL_MEAN, Operator.MEAN, "ReduceMean");
        both(rules, Operator.ALL_MIN, Operator.MIN, "ReduceMin");
        both(rules, Operator.ALL_SUM, Operator.SUM, "ReduceSum");
        rules.put(Operator.NORM, ReductionNodes::norm);
        rules.put(Operator.ARGMAX, call -> index(call, "ArgMax"));
        rules.put(Operator.ARGMIN, call -> index(call, "ArgMin"));
        rules.put(Operator.ARGSORT, ReductionNodes::sorted);
        rules.put(Operator.CUMSUM, ReductionNodes::cumulative);
        rules.put(Operator.SOFTMAX, call -> alongAxis(call, "Softmax"));
        rules.put(Operator.LOG_SOFTMAX, call -> alongAxis(call, "LogSoftmax"));
    }

    private static void both(
            Map<Operator, OnnxRule> rules, Operator ofAll, Operator ofAxes, String name) {
        rules.put(ofAll, call -> reduced(call, name, new long[0], false));
        rules.put(ofAxes, call -> reduced(call, name, call.node().fixed(1), call.node().flag(2)));
    }

    /** Reduces the axes, or all axes if there are none. */
    private static String reduced(OnnxCall call, String name, long[] axes, boolean keep) {
        DataType type = OnnxType.computed(call.type());
        String x = call.input(0, type);
        AttributeProto keepdims = OnnxAttribute.flag("keepdims", keep);
        String result;
        if (axes.length == 0) {
            result = call.add(name, List.of(x), keepdims);
        } else if (call.opset() >= AXES_AS_INPUT || name.equals("ReduceSum")) {
            result = call.add(name, List.of(x, call.wholes(axes)), keepdims);
        } else {
            result = call.add(name, List.of(x), OnnxAttribute.wholes("axes", axes), keepdims);
        }
        return call.cast(result, type, call.type());
    }

    private static String norm(OnnxCall call) {
        double order = call.node().real(1);
        if (order != 1 && order != 2) {
            throw call.refused("of order " + order);
        }
        return reduced(
                call,
                order == 1 ? "ReduceL1" : "ReduceL2",
                call.node().fixed(2),
                call.node().flag(3));
    }

    private static String index(OnnxCall call, String name) {
        return call.add(
                name,
                List.of(call.input(0, comparable(call))),
                OnnxAttribute.whole("axis", call.node().whole(1).fixed()),
                OnnxAttribute.flag("keepdims", call.node().flag(2)));
    }

    /** Equal elements keep their order; PyTorch's is not defined. */
    private static String sorted(OnnxCall call) {
        Argument.Tensor x = call.node().tensor(0);
        Size all = x.shape().get(call.axis(1, x.rank()));
        List<String> inputs =
                List.of(call.input(0, comparable(call)), call.sizes().vector(List.of(all)));
        return call.graph()
                .add(
                        "TopK",
                        inputs,
                        List.of(true, true), // the values are not optional
                        OnnxAttribute.whole("axis", call.node().whole(1).fixed()),
                        OnnxAttribute.flag("largest", call.node().flag(2)))
                .get(1);
    }

    private static DataType comparable(OnnxCall call) {
        return OnnxType.computed(call.type(0));
    }

    private static String cumulative(OnnxCall call) {
        DataType type = OnnxType.computed(call.type());
        String result =
                call.add(
                        "CumSum",
                        call.input(0, type),
                        call.number(call.node().whole(1).fixed(), DataType.INT64));
        return call.cast(result, type, call.type());
    }

    private static String alongAxis(OnnxCall call, String name) {
        return call.add(
                name,
                List.of(call.input(0, call.type())),
                OnnxAttribute.whole("axis", call.node().whole(1).fixed()));
    }
}
