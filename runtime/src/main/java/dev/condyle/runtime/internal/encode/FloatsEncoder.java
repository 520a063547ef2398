package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;

/** Encodes arrays of finite numbers. */
public final class FloatsEncoder implements InputEncoder<float[]> {

    private final Shape shape;

    public FloatsEncoder(Shape shape) {
        this.shape = InputShapes.checked(shape);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public DataType dataType() {
        return DataType.FLOAT32;
    }

    @Override
    public void encode(float[] input, ByteBuffer into) {
        InputShapes.checkLength(input.length, shape);
        for (int i = 0; i < input.length; i++) {
            InputShapes.checkFinite(input[i], i);
        }
        into.asFloatBuffer().put(input);
        into.position(into.position() + input.length * Float.BYTES);
    }
}
