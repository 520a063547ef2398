package dev.condyle.runtime.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A buffer for the output of columns. */
final class Row {

    private final ByteBuffer buffer;

    Row(int numbers) {
        buffer = ByteBuffer.allocate(numbers * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    ByteBuffer buffer() {
        return buffer;
    }

    /** Returns the numbers written since the last call. */
    float[] floats() {
        buffer.flip();
        float[] floats = new float[buffer.remaining() / Float.BYTES];
        buffer.asFloatBuffer().get(floats);
        buffer.clear();
        return floats;
    }

    /** Returns the indices written since the last call. */
    int[] indices() {
        buffer.flip();
        int[] indices = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(indices);
        buffer.clear();
        return indices;
    }

    /** Returns the numbers and indices that the column wrote since the last call. */
    float[] rows(InputColumn column) {
        buffer.flip();
        float[] values = new float[buffer.remaining() / Float.BYTES];
        for (int i = 0; i < values.length; ) {
            for (PackedPart part : column.parts()) {
                for (int slot = 0; slot < part.packed(); slot++) {
                    boolean isIndex = part.kind() == PackedPart.Kind.INDEX;
                    values[i++] = isIndex ? buffer.getInt() : buffer.getFloat();
                }
            }
        }
        buffer.clear();
        return values;
    }
}
