package dev.condyle.runtime.column;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.SparseFormat;

/** Looks up embedding vectors in a table. */
final class Vectors {

    private Vectors() {}

    /**
     * Returns the embedding vectors of a part.
     *
     * @param packed the rows, (N, packed), as FLOAT32 and, if there is an index, as INT32
     * @param table the table (rows, dimension)
     * @return the vectors (N, dimension); zeros for a row without categories
     */
    static NDArray of(PlacedPart placed, NDList packed, NDArray table) {
        return placed.part().kind() == PackedPart.Kind.INDEX
                ? ofIndex(placed, packed.get(1), table)
                : ofCounts(placed, packed.head(), table);
    }

    private static NDArray ofIndex(PlacedPart placed, NDArray indices, NDArray table) {
        int last = placed.part().width() - 1;
        NDArray index = indices.get(":, {}", placed.from());
        NDArray ids = index.clip(0, last);
        // The result is attached to the manager of ids.
        NDArray vectors =
                ids.getNDArrayInternal()
                        .embedding(ids, table, SparseFormat.DENSE)
                        .singletonOrThrow();
        NDArray isPresent = index.lte(last).toType(DataType.FLOAT32, false).expandDims(1);
        return vectors.mul(isPresent);
    }

    private static NDArray ofCounts(PlacedPart placed, NDArray numbers, NDArray table) {
        int from = placed.from();
        NDArray counts = numbers.get(":, {}:{}", from, from + placed.part().packed());
        NDArray sum = counts.matMul(table);
        int[] axis = {1};
        return switch (placed.part().embedding().orElseThrow().combiner()) {
            case SUM -> sum;
            case MEAN -> sum.div(orOne(counts.sum(axis, true)));
            case SQRTN -> {
                // The counts are sums of weights of 1.
                boolean weights = placed.part().kind() == PackedPart.Kind.WEIGHTS;
                NDArray squares = weights ? counts.square() : counts;
                yield sum.div(orOne(squares.sum(axis, true).sqrt()));
            }
        };
    }

    // Avoids 0 / 0: without categories the result is 0.
    private static NDArray orOne(NDArray divisor) {
        return divisor.add(divisor.eq(0).toType(DataType.FLOAT32, false));
    }
}
