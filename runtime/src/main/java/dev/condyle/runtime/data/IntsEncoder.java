package dev.condyle.runtime.data;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/** Copies ids. */
record IntsEncoder(Shape shape) implements InputEncoder<int[]> {

    @Override
    public DataType dataType() {
        return DataType.INT64;
    }

    @Override
    public void encode(int[] input, ByteBuffer into) {
        Checks.length(input.length, shape, "int[]");
        for (int i = 0; i < input.length; i++) {
            Checks.id(input[i], i);
            into.putLong(input[i]);
        }
    }
}
