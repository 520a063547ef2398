package dev.condyle.runtime.internal.torchscript;

import ai.djl.ndarray.types.DataType;
import java.util.Arrays;

/** A data type in TorchScript. */
enum ScriptType {
    UINT8(DataType.UINT8, 0, "ByteStorage"),
    INT8(DataType.INT8, 1, "CharStorage"),
    INT32(DataType.INT32, 3, "IntStorage"),
    INT64(DataType.INT64, 4, "LongStorage"),
    FLOAT32(DataType.FLOAT32, 6, "FloatStorage"),
    FLOAT64(DataType.FLOAT64, 7, "DoubleStorage"),
    BOOLEAN(DataType.BOOLEAN, 11, "BoolStorage");

    private final DataType type;
    private final int code;
    private final String storage;

    ScriptType(DataType type, int code, String storage) {
        this.type = type;
        this.code = code;
        this.storage = storage;
    }

    /**
     * Finds a type.
     *
     * @throws IllegalArgumentException if programs do not support it
     */
    static ScriptType of(DataType type) {
        return Arrays.stream(values())
                .filter(it -> it.type == type)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "A program does not support the type " + type + "."));
    }

    /** Returns the number of the type in code ({@code c10::ScalarType}). */
    int code() {
        return code;
    }

    /** Returns the class of its storages. */
    String storage() {
        return storage;
    }
}
