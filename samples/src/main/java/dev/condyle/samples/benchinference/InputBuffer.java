package dev.condyle.samples.benchinference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A buffer for the largest batch, which is reused for all batches. */
final class InputBuffer {

    private final ByteBuffer memory;

    /**
     * Allocates a buffer.
     *
     * @param batch the size of the largest batch
     * @param size the size of an input
     */
    InputBuffer(int batch, int size) {
        memory =
                ByteBuffer.allocateDirect(Math.multiplyExact(batch, size) * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
    }

    /** Copies the inputs, and returns the part of the buffer that contains them. */
    ByteBuffer copy(List<float[]> batch) {
        memory.clear();
        for (float[] input : batch) {
            memory.asFloatBuffer().put(input);
            memory.position(memory.position() + input.length * Float.BYTES);
        }
        return memory.flip().slice().order(ByteOrder.nativeOrder());
    }
}
