package dev.condyle.runtime.column;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Expands all parts that are not embedded: copies each number of a packed row to its position in a
 * row of zeros, and writes a 1 at the position of each index. A few native operations process all
 * columns together.
 *
 * <p>As FLOAT32, an index can be any number or NaN, so such a slot is selected away and never part
 * of arithmetic.
 */
final class OneHots {

    private final int width;
    private final boolean identity;
    private final long[] base;
    private final int[] limit;
    private final boolean[] isIndex;
    private boolean hasIndices;

    private OneHots(int packed, int width, boolean identity) {
        this.width = width;
        this.identity = identity;
        base = new long[packed];
        limit = new int[packed];
        isIndex = new boolean[packed];
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
        // Without such parts, the result is not used.
        OneHots result = new OneHots(layout.packed(), width, identity || width == 0);
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
            isIndex[from] = true;
            hasIndices = true;
        } else {
            for (int i = 0; i < part.packed(); i++) {
                base[from + i] = at + i;
            }
        }
    }

    /**
     * Expands packed rows.
     *
     * @param packed the rows, (N, packed), as FLOAT32 and, if there is an index, as INT32
     * @return (N, width of the parts that are not embedded)
     */
    NDArray expand(NDList packed) {
        NDArray numbers = packed.head();
        if (identity) {
            return numbers;
        }
        NDManager manager = numbers.getManager();
        long rows = numbers.getShape().get(0);
        long stride = width + 1L;
        Shape row = new Shape(1, base.length);
        NDArray places = manager.create(base, row).broadcast(numbers.getShape());
        NDArray values = numbers;
        if (hasIndices) {
            NDArray indices = packed.get(1);
            NDArray limits = manager.create(limit, row);
            NDArray indexed = manager.create(isIndex, row);
            NDArray steps = NDArrays.minimum(indices, limits).mul(indexed);
            places = places.add(steps);
            NDArray ones = indices.lte(limits).toType(DataType.FLOAT32, false);
            values = NDArrays.where(indexed.broadcast(numbers.getShape()), ones, numbers);
        }
        NDArray all = manager.zeros(new Shape(rows, stride));
        return all.scatter(places, values, 1).get(":, :{}", width);
    }
}
