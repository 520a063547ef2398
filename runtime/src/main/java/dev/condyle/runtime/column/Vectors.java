package dev.condyle.runtime.column;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.SparseFormat;

/** Looks vectors up in a table. */
final class Vectors {

    private Vectors() {}

    /**
     * The vectors of a part.
     *
     * @param packed the rows (N, packed)
     * @param table the table (rows, dimension)
     * @return (N, dimension); zeros where there is no category
     */
    static NDArray of(PlacedPart placed, NDArray packed, NDArray table) {
        return placed.part().kind() == PackedPart.Kind.INDEX
                ? ofIndex(placed, packed, table)
                : ofCounts(placed, packed, table);
    }

    private static NDArray ofIndex(PlacedPart placed, NDArray packed, NDArray table) {
        int last = placed.part().width() - 1;
        NDArray index = packed.get(":, {}", placed.from());
        NDArray ids = index.clip(0, last).toType(DataType.INT64, false);
        // Of the two arrays it is the ids' manager that gets the result.
        NDArray vectors =
                ids.getNDArrayInternal()
                        .embedding(ids, table, SparseFormat.DENSE)
                        .singletonOrThrow();
        NDArray isThere = index.lte(last).toType(DataType.FLOAT32, false).expandDims(1);
        return vectors.mul(isThere);
    }

    private static NDArray ofCounts(PlacedPart placed, NDArray packed, NDArray table) {
        int from = placed.from();
        NDArray counts = packed.get(":, {}:{}", from, from + placed.part().packed());
        NDArray sum = counts.matMul(table);
        int[] axis = {1};
        return switch (placed.part().embedding().orElseThrow().combiner()) {
            case SUM -> sum;
            case MEAN -> sum.div(orOne(counts.sum(axis, true)));
            case SQRTN -> {
                // A category that occurs twice has two weights of 1.
                boolean weights = placed.part().kind() == PackedPart.Kind.WEIGHTS;
                NDArray squares = weights ? counts.square() : counts;
                yield sum.div(orOne(squares.sum(axis, true).sqrt()));
            }
        };
    }

    // Where there is no category the sum is 0, and stays so.
    private static NDArray orOne(NDArray divisor) {
        return divisor.add(divisor.eq(0).toType(DataType.FLOAT32, false));
    }
}
