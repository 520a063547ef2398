package dev.condyle.runtime.internal.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The random numbers of the training on the current thread. The generator of the engine is shared
 * by all threads, so that it would mix the sequences of trainings that run at the same time.
 */
public final class RandomDraws {

    private static final ThreadLocal<@Nullable SplittableRandom> CURRENT = new ThreadLocal<>();

    private RandomDraws() {}

    /** Starts a sequence. */
    public static void seed(long seed) {
        CURRENT.set(new SplittableRandom(seed));
    }

    /** Ends the sequence. */
    public static void clear() {
        CURRENT.remove();
    }

    /**
     * Returns the next number of the sequence; without a sequence, as in a training by DJL's {@code
     * Trainer}, a number from the engine.
     */
    public static long next(NDManager manager) {
        SplittableRandom random = CURRENT.get();
        if (random != null) {
            return random.nextLong();
        }
        Shape one = new Shape(1);
        try (NDArray drawn = manager.randomInteger(0, Long.MAX_VALUE, one, DataType.INT64)) {
            return drawn.getLong();
        }
    }
}
