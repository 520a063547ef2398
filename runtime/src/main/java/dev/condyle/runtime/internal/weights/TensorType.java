package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Optional;

/**
 * The types of numbers in a safetensors file, in the order in which a file holds them: wide types
 * first, so that each number lies at a multiple of its size.
 */
public enum TensorType {
    /** Whole numbers of 64 bits. */
    I64(8, DataType.INT64),
    /** Floating point of 64 bits. */
    F64(8, DataType.FLOAT64),
    /** Floating point of 32 bits. */
    F32(4, DataType.FLOAT32),
    /** Whole numbers of 32 bits. */
    I32(4, DataType.INT32),
    /** The upper half of a 32-bit floating-point number; read as FLOAT32, which holds them all. */
    BF16(2, DataType.FLOAT32),
    /** Floating point of 16 bits. */
    F16(2, DataType.FLOAT16),
    /** Whole numbers of 16 bits; read as INT32. */
    I16(2, DataType.INT32),
    /** Whole numbers of 8 bits. */
    I8(1, DataType.INT8),
    /** Whole numbers of 8 bits without a sign. */
    U8(1, DataType.UINT8),
    /** True or false, a byte each. */
    BOOL(1, DataType.BOOLEAN);

    private final int bytes;
    private final DataType dataType;

    TensorType(int bytes, DataType dataType) {
        this.bytes = bytes;
        this.dataType = dataType;
    }

    /** The type of the arrays that such numbers are read into. */
    public DataType dataType() {
        // DJL names BFLOAT16 and INT16 too, but its PyTorch engine aborts the JVM over them.
        return dataType;
    }

    /** The size of one number in the file, in bytes. */
    public int bytes() {
        return bytes;
    }

    static Optional<TensorType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** The type that an array is written as: the widest of those that are read into its type. */
    static TensorType of(DataType dataType) {
        return Arrays.stream(values())
                .filter(type -> type.dataType == dataType)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Arrays of type " + dataType + " are not written."));
    }
}
