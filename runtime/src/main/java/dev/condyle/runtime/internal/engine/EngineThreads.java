package dev.condyle.runtime.internal.engine;

import ai.djl.pytorch.jni.JniUtils;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Chooses the number of engine threads for the work of the current thread, and restores it when
 * closed. A small network uses one thread, because waking the others takes longer than the work
 * that they would take over. The choice depends only on the work, so that results are reproducible.
 *
 * <p>A number that the user has set is not changed.
 */
public final class EngineThreads implements AutoCloseable {

    /** The number of multiplications above which a second thread saves time. */
    public static final long WORTH_SHARING = 10_000_000;

    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private int before; // 0: not changed

    /**
     * Chooses the number of threads for operations of this thread.
     *
     * @param work an upper limit of the number of multiplications in a forward pass
     */
    public void choose(long work) {
        int now = JniUtils.getNumThreads();
        if (before != 0 || work >= WORTH_SHARING || now == 1 || now != Engines.threads()) {
            return;
        }
        before = now;
        JniUtils.setNumThreads(1);
        // The engine also uses the last number for threads that compute for the first time. Another
        // thread sets it back for them.
        Thread reset = new Thread(() -> JniUtils.setNumThreads(now), "condyle-threads");
        reset.setDaemon(true);
        reset.start();
        join(reset);
    }

    private static void join(Thread reset) {
        boolean interrupted = false;
        while (reset.isAlive()) {
            try {
                reset.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns a warning if the threads of the engine may wait for each other by spinning while
     * other programs use the cores. Once per process.
     */
    public static Optional<String> warning() {
        return warning(
                        Engines.areThreadsSpinning(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors())
                .filter(it -> WARNED.compareAndSet(false, true));
    }

    static Optional<String> warning(boolean spinning, double load, int processors) {
        return spinning && load > processors
                ? Optional.of(
                        "Warning: other programs use the cores, and PyTorch's threads wait by spinning."
                                + " Set the environment variable OMP_WAIT_POLICY=passive.")
                : Optional.empty();
    }

    /** Restores the number of threads. */
    @Override
    public void close() {
        if (before != 0) {
            JniUtils.setNumThreads(before);
            before = 0;
        }
    }
}
