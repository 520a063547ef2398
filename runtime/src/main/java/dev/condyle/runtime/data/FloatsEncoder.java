package dev.condyle.runtime.data;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/** Copies numbers. */
record FloatsEncoder(Shape shape) implements InputEncoder<float[]> {

    @Override
    public DataType dataType() {
        return DataType.FLOAT32;
    }

    @Override
    public void encode(float[] input, ByteBuffer into) {
        Checks.length(input.length, shape, "float[]");
        for (int i = 0; i < input.length; i++) {
            Checks.finite(input[i], i);
            into.putFloat(input[i]);
        }
    }
}
