package dev.condyle.runtime.internal.engine;

import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that compute independent parts of a batch, each with one thread of the engine. That is
 * faster than several threads within each operation, which wait for each other at its end.
 */
public final class EngineWorkers {

    private static final long IDLE_SECONDS = 10;

    private static final class Worker extends Thread {

        Worker(Runnable tasks) {
            super(tasks, "condyle-worker");
            setDaemon(true);
        }

        @Override
        @SuppressWarnings("try") // the number of threads is kept for the life of this thread
        public void run() {
            try (EngineThreads one = new EngineThreads()) {
                one.choose(0);
                super.run();
            }
        }
    }

    private static final class Holder {
        static final ThreadPoolExecutor POOL = newPool(Math.max(1, Engines.threads()));
    }

    private EngineWorkers() {}

    private static ThreadPoolExecutor newPool(int size) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        size,
                        size,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Worker::new);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Returns how many parts of a batch the current thread can have computed at the same time: 1 on
     * a worker itself, and if the user has set the number of the engine's threads.
     */
    public static int count() {
        return Thread.currentThread() instanceof Worker || JniUtils.getNumThreads() == 1
                ? 1
                : Math.max(1, Engines.threads());
    }

    /**
     * Runs tasks on the workers, and waits for all of them.
     *
     * @return the results, in order
     * @throws RuntimeException the exception of the first task, in their order, that failed
     */
    public static <T> List<T> run(List<Callable<T>> tasks) {
        List<Future<T>> futures = new ArrayList<>(tasks.size());
        tasks.forEach(task -> futures.add(Holder.POOL.submit(task)));
        List<T> results = new ArrayList<>(tasks.size());
        Throwable failure = null;
        boolean interrupted = false;
        for (int i = 0; i < futures.size(); ) {
            try {
                results.add(futures.get(i).get());
                i++;
            } catch (InterruptedException e) {
                interrupted = true; // the engine cannot be interrupted
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
                i++;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            exception.addSuppressed(new IllegalStateException("Called from here."));
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return results;
    }
}
