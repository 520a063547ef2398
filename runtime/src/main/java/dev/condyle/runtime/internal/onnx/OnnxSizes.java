package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.internal.program.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sizes as tensors. Sizes that depend on the number of examples are computed by nodes. */
final class OnnxSizes {

    // In the shape of a Reshape node.
    private static final long COPIED = 0;
    private static final long INFERRED = -1;

    private final OnnxGraph graph;
    private final String batch; // an input; its first axis is the batch
    private final Map<Size, String> computed = new HashMap<>();

    OnnxSizes(OnnxGraph graph, String batch) {
        this.graph = graph;
        this.batch = batch;
    }

    /** Returns a vector. */
    String vector(List<Size> sizes) {
        if (sizes.stream().allMatch(Size::isFixed)) {
            return fixed(sizes.stream().mapToLong(Size::fixed).toArray());
        }
        List<String> parts = new ArrayList<>();
        for (Size size : sizes) {
            parts.add(size.isFixed() ? fixed(size.fixed()) : one(size));
        }
        return parts.size() == 1
                ? parts.get(0)
                : graph.add("Concat", parts, OnnxAttribute.whole("axis", 0));
    }

    /** Returns an integer without axes. */
    String scalar(Size size) {
        return size.isFixed()
                ? graph.shared(OnnxTensors.scalar(size.fixed(), DataType.INT64))
                : graph.add("Squeeze", List.of(one(size), fixed(0)));
    }

    /** Returns a vector of integers. */
    String fixed(long... values) {
        return graph.shared(OnnxTensors.wholes(values));
    }

    /** Returns a vector of one integer that depends on the number of examples. */
    private String one(Size size) {
        String known = computed.get(size);
        if (known == null) {
            known = compute(size);
            computed.put(size, known);
        }
        return known;
    }

    private String compute(Size size) {
        if (size.constant() != 0) {
            String product = one(new Size(0, size.perExample()));
            return graph.add("Add", List.of(product, fixed(size.constant())));
        }
        if (size.perExample() != 1) {
            return graph.add("Mul", List.of(one(new Size(0, 1)), fixed(size.perExample())));
        }
        return graph.add(
                "Shape",
                List.of(batch),
                OnnxAttribute.whole("start", 0),
                OnnxAttribute.whole("end", 1));
    }

    /** Changes a shape without moving elements. */
    String reshape(String tensor, List<Size> from, List<Size> to) {
        if (to.contains(Size.of(0))) {
            // A 0 would otherwise stand for the size of the input.
            return graph.add(
                    "Reshape", List.of(tensor, vector(to)), OnnxAttribute.flag("allowzero", true));
        }
        long[] target = new long[to.size()];
        int inferred = 0;
        for (int i = 0; i < target.length; i++) {
            Size size = to.get(i);
            if (size.isFixed()) {
                target[i] = size.fixed();
            } else if (i < from.size() && size.equals(from.get(i))) {
                target[i] = COPIED;
            } else {
                target[i] = INFERRED;
                inferred++;
            }
        }
        return graph.add("Reshape", List.of(tensor, inferred <= 1 ? fixed(target) : vector(to)));
    }
}
