package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import java.util.Arrays;

/** A data type in ONNX, in the order of PyTorch's type promotion. */
enum OnnxType {
    BOOLEAN(DataType.BOOLEAN, 9),
    UINT8(DataType.UINT8, 2),
    INT8(DataType.INT8, 3),
    INT32(DataType.INT32, 6),
    INT64(DataType.INT64, 7),
    FLOAT32(DataType.FLOAT32, 1),
    FLOAT64(DataType.FLOAT64, 11);

    private final DataType type;
    private final int code;

    OnnxType(DataType type, int code) {
        this.type = type;
        this.code = code;
    }

    /**
     * Finds a type.
     *
     * @throws NotExportableException if models do not support it
     */
    static OnnxType of(DataType type) {
        return Arrays.stream(values())
                .filter(it -> it.type == type)
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotExportableException(
                                        "Models in ONNX format do not support the type "
                                                + type
                                                + "."));
    }

    /** Returns the number of the type ({@code TensorProto.DataType}). */
    int code() {
        return code;
    }

    /** Returns whether the type is a floating point type. */
    static boolean isReal(DataType type) {
        return of(type).compareTo(FLOAT32) >= 0;
    }

    /** Returns the type in which PyTorch compares two tensors. */
    static DataType common(DataType a, DataType b) {
        return of(a).compareTo(of(b)) >= 0 ? a : b;
    }

    /**
     * Returns the type in which numbers of a type are computed. Runtimes implement arithmetic for
     * few types. A conversion back wraps around, as PyTorch does.
     */
    static DataType computed(DataType type) {
        return of(type).compareTo(INT32) < 0 ? DataType.INT32 : type;
    }
}
