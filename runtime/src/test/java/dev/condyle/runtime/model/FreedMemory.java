package dev.condyle.runtime.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Memory of Java's direct buffers that nothing refers to any more. */
public final class FreedMemory {

    private static final int BUFFERS = 300;

    private FreedMemory() {}

    /**
     * Collects garbage and writes NaN into buffers of a few bytes, which most likely lie where
     * others of that size have been freed.
     */
    public static void overwrite() {
        System.gc();
        try {
            // The buffers' memory is freed by a thread of its own.
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < BUFFERS; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES);
            buffers.add(buffer.order(ByteOrder.nativeOrder()).putFloat(0, Float.NaN));
        }
    }
}
