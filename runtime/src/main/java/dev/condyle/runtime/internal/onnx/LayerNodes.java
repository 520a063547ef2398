package dev.condyle.runtime.internal.onnx;

import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Nodes for linear layers and norms. */
final class LayerNodes {

    private static final int MATRIX = 2; // axes

    private LayerNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        rules.put(Operator.LINEAR, LayerNodes::linear);
        rules.put(Operator.BATCH_NORM, LayerNodes::batchNorm);
        rules.put(Operator.LAYER_NORM, LayerNodes::layerNorm);
    }

    private static String linear(OnnxCall call) {
        String x = call.input(0);
        String weight = call.input(1);
        if (call.node().tensor(0).rank() == MATRIX) {
            return call.add(
                    "Gemm",
                    List.of(x, weight, call.optional(2)),
                    OnnxAttribute.flag("transB", true));
        }
        String transposed =
                call.add("Transpose", List.of(weight), OnnxAttribute.wholes("perm", 1, 0));
        String product = call.add("MatMul", x, transposed);
        return call.node().has(2) ? call.add("Add", product, call.input(2)) : product;
    }

    private static String batchNorm(OnnxCall call) {
        long[] channels = {call.node().tensor(0).size(1)};
        return call.add(
                "BatchNormalization",
                List.of(
                        call.input(0),
                        optional(call, 1, 1, channels),
                        optional(call, 2, 0, channels),
                        call.input(3),
                        call.input(4)),
                OnnxAttribute.real("epsilon", call.node().real(7)));
    }

    private static String layerNorm(OnnxCall call) {
        long[] shape = call.node().fixed(1);
        return call.add(
                "LayerNormalization",
                List.of(call.input(0), optional(call, 2, 1, shape), call.optional(3)),
                OnnxAttribute.whole("axis", -shape.length),
                OnnxAttribute.real("epsilon", call.node().real(4)));
    }

    /** Returns the weights, which ONNX requires, or a number in their place. */
    private static String optional(OnnxCall call, int index, float absent, long... shape) {
        if (call.node().has(index)) {
            return call.input(index);
        }
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        float[] numbers = new float[Math.toIntExact(size)];
        Arrays.fill(numbers, absent);
        return call.constant(OnnxTensors.of(Constant.of("", numbers, shape)));
    }
}
