package dev.condyle.runtime.internal;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;

/** Four numbers as an input. */
public final class Four implements InputEncoder<float[]> {

    @Override
    public Shape shape() {
        return new Shape(4);
    }

    @Override
    public DataType dataType() {
        return DataType.FLOAT32;
    }

    @Override
    public void encode(float[] input, ByteBuffer into) {
        if (input.length != 4) {
            throw new IllegalArgumentException("4 numbers expected, " + input.length + " there.");
        }
        for (float number : input) {
            into.putFloat(number);
        }
    }
}
