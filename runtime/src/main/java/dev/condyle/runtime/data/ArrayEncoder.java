package dev.condyle.runtime.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/** Copies arrays out of the engine. */
record ArrayEncoder(Shape shape, DataType dataType) implements InputEncoder<NDArray> {

    @Override
    public void encode(NDArray input, ByteBuffer into) {
        if (!input.getShape().equals(shape)) {
            throw new IllegalArgumentException(
                    "an array of shape "
                            + input.getShape()
                            + ", but the input takes "
                            + shape
                            + ", without the batch");
        }
        if (dataType == DataType.INT64) {
            ids(input, into);
        } else {
            measures(input, into);
        }
    }

    private static void measures(NDArray input, ByteBuffer into) {
        try (NDArray floats = input.toType(DataType.FLOAT32, true)) {
            float[] values = floats.toFloatArray();
            for (int i = 0; i < values.length; i++) {
                Checks.finite(values[i], i);
                into.putFloat(values[i]);
            }
        }
    }

    private static void ids(NDArray input, ByteBuffer into) {
        if (!input.getDataType().isInteger()) {
            throw new IllegalArgumentException(
                    "an array of " + input.getDataType() + ", but ids are whole numbers");
        }
        try (NDArray longs = input.toType(DataType.INT64, true)) {
            long[] values = longs.toLongArray();
            for (int i = 0; i < values.length; i++) {
                Checks.id(values[i], i);
                into.putLong(values[i]);
            }
        }
    }
}
