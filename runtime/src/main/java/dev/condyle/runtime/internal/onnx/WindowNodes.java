package dev.condyle.runtime.internal.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.condyle.runtime.internal.program.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Nodes for convolutions and pooling. */
final class WindowNodes {

    private static final int OTHER_AXES = 2; // batch and channels

    private WindowNodes() {}

    static void addTo(Map<Operator, OnnxRule> rules) {
        rules.put(Operator.CONV1D, WindowNodes::convolution);
        rules.put(Operator.CONV2D, WindowNodes::convolution);
        rules.put(Operator.CONV3D, WindowNodes::convolution);
        rules.put(Operator.MAX_POOL1D, WindowNodes::maxPool);
        rules.put(Operator.MAX_POOL2D, WindowNodes::maxPool);
        rules.put(Operator.MAX_POOL3D, WindowNodes::maxPool);
        rules.put(Operator.AVG_POOL1D, WindowNodes::avgPool);
        rules.put(Operator.AVG_POOL2D, WindowNodes::avgPool);
        rules.put(Operator.AVG_POOL3D, WindowNodes::avgPool);
    }

    private static String convolution(OnnxCall call) {
        long[] padding = call.node().fixed(4);
        return call.add(
                "Conv",
                List.of(call.input(0), call.input(1), call.optional(2)),
                OnnxAttribute.wholes("strides", call.node().fixed(3)),
                OnnxAttribute.wholes("pads", joined(padding, padding)),
                OnnxAttribute.wholes("dilations", call.node().fixed(5)),
                OnnxAttribute.whole("group", call.node().whole(6).fixed()));
    }

    private static String maxPool(OnnxCall call) {
        long[] padding = call.node().fixed(3);
        // Padding is not part of a maximum, so that the additional one has no effect.
        long[] end = sum(padding, added(call));
        return call.add("MaxPool", List.of(call.input(0)), attributes(call, joined(padding, end)));
    }

    private static String avgPool(OnnxCall call) {
        long[] padding = call.node().fixed(3);
        long[] added = added(call);
        boolean countsPadding = call.node().flag(5);
        if (!countsPadding || isZero(added)) {
            return average(
                    call, call.input(0), joined(padding, sum(padding, added)), countsPadding);
        }
        // Counts the padding, but not the additional one.
        long[] sides = new long[2 * call.node().tensor(0).rank()];
        for (int i = 0; i < padding.length; i++) {
            sides[OTHER_AXES + i] = padding[i];
            sides[sides.length / 2 + OTHER_AXES + i] = padding[i];
        }
        String padded =
                call.add("Pad", call.input(0), call.wholes(sides), call.number(0, call.type()));
        return average(call, padded, joined(new long[padding.length], added), false);
    }

    private static String average(OnnxCall call, String x, long[] pads, boolean countsPadding) {
        AttributeProto[] attributes = attributes(call, pads);
        AttributeProto[] all = Arrays.copyOf(attributes, attributes.length + 1);
        all[attributes.length] = OnnxAttribute.flag("count_include_pad", countsPadding);
        return call.add("AveragePool", List.of(x), all);
    }

    private static AttributeProto[] attributes(OnnxCall call, long[] pads) {
        List<AttributeProto> attributes = new ArrayList<>();
        attributes.add(OnnxAttribute.wholes("kernel_shape", call.node().fixed(1)));
        attributes.add(OnnxAttribute.wholes("strides", call.node().fixed(2)));
        attributes.add(OnnxAttribute.wholes("pads", pads));
        return attributes.toArray(AttributeProto[]::new);
    }

    /**
     * Returns the padding at the ends of the axes for which a size that is rounded down is the size
     * of the result. Runtimes round sizes up in different ways.
     */
    private static long[] added(OnnxCall call) {
        long[] kernel = call.node().fixed(1);
        long[] stride = call.node().fixed(2);
        long[] padding = call.node().fixed(3);
        long[] added = new long[kernel.length];
        for (int i = 0; i < added.length; i++) {
            long size = call.node().tensor(0).size(OTHER_AXES + i) + 2 * padding[i];
            long windows = call.node().output().size(OTHER_AXES + i);
            added[i] = Math.max(0, (windows - 1) * stride[i] + kernel[i] - size);
        }
        return added;
    }

    private static boolean isZero(long[] numbers) {
        return Arrays.stream(numbers).allMatch(it -> it == 0);
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static long[] joined(long[] a, long[] b) {
        long[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
