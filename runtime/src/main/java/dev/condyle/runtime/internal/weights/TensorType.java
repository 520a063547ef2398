package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Optional;

/**
 * The element types of a safetensors file. A file contains the tensors in this order, wide types
 * first, so that each element is aligned to its size.
 */
public enum TensorType {
    /** 64-bit integers. */
    I64(8, DataType.INT64),
    /** 64-bit floating-point numbers. */
    F64(8, DataType.FLOAT64),
    /** 32-bit floating-point numbers. */
    F32(4, DataType.FLOAT32),
    /** 32-bit integers. */
    I32(4, DataType.INT32),
    /** Bfloat16, the upper half of a 32-bit floating-point number. Read as FLOAT32 without loss. */
    BF16(2, DataType.FLOAT32),
    /** 16-bit floating-point numbers. */
    F16(2, DataType.FLOAT16),
    /** 16-bit integers, read as INT32. */
    I16(2, DataType.INT32),
    /** 8-bit integers. */
    I8(1, DataType.INT8),
    /** Unsigned 8-bit integers. */
    U8(1, DataType.UINT8),
    /** Booleans, one byte each. */
    BOOL(1, DataType.BOOLEAN);

    private final int bytes;
    private final DataType dataType;

    TensorType(int bytes, DataType dataType) {
        this.bytes = bytes;
        this.dataType = dataType;
    }

    /** Returns the data type of the arrays that tensors of this type are read into. */
    public DataType dataType() {
        // DJL also defines BFLOAT16 and INT16, but its PyTorch engine aborts the JVM for them.
        return dataType;
    }

    /** Returns the size of one element in the file, in bytes. */
    public int bytes() {
        return bytes;
    }

    static Optional<TensorType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /**
     * Returns the type that an array is written as: the widest type that is read into its data
     * type.
     */
    static TensorType of(DataType dataType) {
        return Arrays.stream(values())
                .filter(type -> type.dataType == dataType)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Arrays of type " + dataType + " cannot be written."));
    }
}
