package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A process-wide lock for training. The engine has a single gradient collector and a single random
 * number generator, so a process can train only one network at a time.
 */
public final class TrainingLock {

    private TrainingLock() {}

    /**
     * Waits until no other training is running, then runs a training. To avoid deadlocks, acquire
     * other locks only within the training. The lock is reentrant.
     *
     * @throws TrainingInterruptedException if the thread is interrupted while it waits
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
