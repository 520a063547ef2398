package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.List;

/** Checks arrays for NaN and infinity. */
final class FiniteNumbers {

    private FiniteNumbers() {}

    /** Returns whether all numbers of the arrays are finite. */
    static boolean areAll(List<NDArray> arrays) {
        // The norm of large numbers may overflow.
        return Float.isFinite(norm(arrays)) || arrays.stream().allMatch(FiniteNumbers::areAll);
    }

    /** Returns the global norm of arrays, with a single transfer to the host. */
    static float norm(List<NDArray> arrays) {
        if (arrays.isEmpty()) {
            return 0;
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList norms = new NDList(arrays.size());
            arrays.forEach(array -> norms.add(array.norm().toType(DataType.FLOAT32, false)));
            return NDArrays.stack(norms).norm().getFloat();
        }
    }

    private static boolean areAll(NDArray array) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return !array.isNaN().any().getBoolean() && !array.isInfinite().any().getBoolean();
        }
    }
}
