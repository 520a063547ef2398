package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The turn of a training: the engine has one gradient collector and one source of random numbers,
 * so it trains one network at a time in a process.
 */
public final class TrainingLock {

    private TrainingLock() {}

    /**
     * Runs a training when no other runs. What else it locks, it locks within: whoever waits for
     * the turn holds nothing that the training before it could need. Within a turn another one is
     * had at once.
     *
     * @throws TrainingInterruptedException if the thread is interrupted before its turn
     */
    public static <T> T hold(Supplier<T> training) {
        ReentrantLock engine = Engines.random();
        try {
            engine.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingInterruptedException(0, 0, "steps", List.of());
        }
        try {
            return training.get();
        } finally {
            engine.unlock();
        }
    }
}
