package dev.condyle.runtime.data;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.internal.engine.Engines;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What a network sees of an encoded input. */
public final class Encoded {

    private Encoded() {}

    /** The numbers of one input from the buffer's position to its limit, last dimension fastest. */
    public static float[] numbers(InputEncoder<?> encoder, ByteBuffer row) {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            return encoder.array(manager, row.slice().order(row.order()), 1).toFloatArray();
        }
    }
}
