package dev.condyle.runtime.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A buffer that columns write into. */
final class Row {

    private final ByteBuffer buffer;

    Row(int numbers) {
        buffer = ByteBuffer.allocate(numbers * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    ByteBuffer buffer() {
        return buffer;
    }

    /** What was written since the last time. */
    float[] floats() {
        buffer.flip();
        float[] floats = new float[buffer.remaining() / Float.BYTES];
        buffer.asFloatBuffer().get(floats);
        buffer.clear();
        return floats;
    }
}
