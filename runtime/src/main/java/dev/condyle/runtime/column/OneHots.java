package dev.condyle.runtime.column;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Expands all parts that are not embedded: copies each number of a packed row to its position in a
 * row of zeros, and writes a 1 at the position of each index. A few native operations process all
 * columns together.
 */
final class OneHots {

    private final int width;
    private final boolean identity;
    private final long[] base;
    private final float[] limit;
    private final float[] isIndex;

    private OneHots(int packed, int width, boolean identity) {
        this.width = width;
        this.identity = identity;
        base = new long[packed];
        limit = new float[packed];
        isIndex = new float[packed];
        // Embedded parts are written to an extra position at the end of the row, which is cut off.
        Arrays.fill(base, width);
    }

    static OneHots of(RowLayout layout) {
        int width = 0;
        boolean identity = true;
        for (PlacedPart placed : layout.parts()) {
            PackedPart part = placed.part();
            identity &= part.kind() == PackedPart.Kind.NUMBERS && placed.from() == width;
            width += part.embedding().isPresent() ? 0 : part.width();
        }
        OneHots result = new OneHots(layout.packed(), width, identity);
        int at = 0;
        for (PlacedPart placed : layout.parts()) {
            if (placed.part().embedding().isEmpty()) {
                result.place(placed, at);
                at += placed.part().width();
            }
        }
        return result;
    }

    private void place(PlacedPart placed, int at) {
        PackedPart part = placed.part();
        int from = placed.from();
        if (part.kind() == PackedPart.Kind.INDEX) {
            base[from] = at;
            limit[from] = part.width() - 1;
            isIndex[from] = 1;
        } else {
            for (int i = 0; i < part.packed(); i++) {
                base[from + i] = at + i;
            }
        }
    }

    /** Expands (N, packed) to (N, width of the parts that are not embedded). */
    NDArray expand(NDArray packed) {
        if (identity) {
            return packed;
        }
        NDManager manager = packed.getManager();
        long rows = packed.getShape().get(0);
        long stride = width + 1L;
        Shape row = new Shape(1, base.length);
        NDArray indexed = manager.create(isIndex, row);
        NDArray limits = manager.create(limit, row);
        NDArray starts = manager.arange(0, rows * stride, stride, DataType.INT64).reshape(rows, 1);
        NDArray places =
                NDArrays.minimum(packed.mul(indexed), limits)
                        .toType(DataType.INT64, false)
                        .add(manager.create(base, row))
                        .add(starts);
        NDArray ones = packed.lte(limits).toType(DataType.FLOAT32, false).mul(indexed);
        NDArray numbers = packed.mul(indexed.neg().add(1));
        NDArray all = manager.zeros(new Shape(rows * stride));
        return all.put(places.flatten(), ones.add(numbers).flatten())
                .reshape(rows, stride)
                .get(":, :{}", width);
    }
}
