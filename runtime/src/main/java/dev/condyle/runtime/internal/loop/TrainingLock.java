package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A process-wide lock for training. The engine has a single random number generator, so a process
 * trains one network at a time, or a group of networks that draw their random numbers elsewhere.
 */
public final class TrainingLock {

    private static final ReentrantLock TRAINING = new ReentrantLock();
    private static final ThreadLocal<Boolean> IN_GROUP = ThreadLocal.withInitial(() -> false);

    private TrainingLock() {}

    /**
     * Waits until no other training is running, then runs a training. To avoid deadlocks, acquire
     * other locks only within the training. The lock is reentrant.
     *
     * @throws TrainingInterruptedException if the thread is interrupted while it waits
     */
    public static <T> T hold(Supplier<T> training) {
        return IN_GROUP.get()
                ? training.get()
                : holding(TRAINING, () -> holding(Engines.random(), training));
    }

    /**
     * Waits until no other training is running, then runs a group of trainings on other threads,
     * each {@link #inGroup}.
     *
     * @throws TrainingInterruptedException if the thread is interrupted while it waits
     * @throws IllegalStateException if the current thread runs a training, which the group would
     *     wait for
     */
    public static <T> T holdForGroup(Supplier<T> trainings) {
        if (IN_GROUP.get() || TRAINING.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "Trainings at the same time cannot be started within another training.");
        }
        return holding(TRAINING, trainings);
    }

    /** Runs a training of a group, whose lock another thread holds. */
    public static <T> T inGroup(Callable<T> training) throws Exception {
        IN_GROUP.set(true);
        try {
            return training.call();
        } finally {
            IN_GROUP.remove();
        }
    }

    /** Returns whether no other training runs at the same time as that of the current thread. */
    static boolean isExclusive() {
        return !IN_GROUP.get();
    }

    private static <T> T holding(ReentrantLock lock, Supplier<T> action) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingInterruptedException(0, 0, "steps", List.of());
        }
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
