package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.RandomDraws;
import java.nio.ByteBuffer;

/**
 * Draws the factors of a dropout: 0 with the probability of the rate, otherwise 1 / (1 - rate).
 *
 * <p>The training draws one number, and SplitMix64 (<a
 * href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood 2014</a>) derives the others
 * from it. It hashes a counter, so that its loop can be vectorised. Each hash decides about two
 * values.
 */
final class DropoutMask {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    // One buffer per thread: direct memory is slow to allocate.
    private static final ThreadLocal<ByteBuffer> BUFFERS =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(0));

    private DropoutMask() {}

    /**
     * Returns the factors.
     *
     * @param manager the manager of the result
     */
    static NDArray of(Shape shape, float rate, NDManager manager) {
        byte[] kept = draw(Math.toIntExact(shape.size()), rate, RandomDraws.next(manager));
        ByteBuffer buffer = buffer(kept.length);
        buffer.put(kept).flip();
        // The conversion copies: DJL frees the memory of a buffer while the graph refers to it.
        try (NDArray shared = manager.create(buffer, shape, DataType.INT8)) {
            return shared.toType(DataType.FLOAT32, true).muli(1 / (1 - rate));
        }
    }

    private static ByteBuffer buffer(int size) {
        ByteBuffer buffer = BUFFERS.get();
        if (buffer.capacity() < size) {
            buffer = ByteBuffer.allocateDirect(size);
            BUFFERS.set(buffer);
        }
        return buffer.clear();
    }

    /** Returns 0 with the probability of the rate, and 1 otherwise. */
    static byte[] draw(int size, float rate, long seed) {
        byte[] kept = new byte[size];
        // Of 32 random bits, the signed value is below the limit with the probability of the rate.
        long limit = Integer.MIN_VALUE + Math.round(rate * 0x1p32);
        int half = size / 2;
        for (int i = 0; i < half; i++) {
            long bits = mix(seed + (i + 1) * GOLDEN_GAMMA);
            kept[i] = (byte) ((int) bits < limit ? 0 : 1);
            kept[half + i] = (byte) ((int) (bits >>> 32) < limit ? 0 : 1);
        }
        if (size > 2 * half) {
            kept[size - 1] = (byte) ((int) mix(seed + (half + 1) * GOLDEN_GAMMA) < limit ? 0 : 1);
        }
        return kept;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
