package dev.condyle.runtime.model;

import dev.condyle.runtime.internal.loop.TrainingLock;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs several trainings at the same time, each on its own thread. */
final class ParallelTrainings {

    private ParallelTrainings() {}

    /**
     * Runs trainings. If one of them fails, the others are interrupted.
     *
     * @param threads how many run at the same time
     * @return their results, in order
     * @throws TrainingInterruptedException if the thread is interrupted
     */
    static <T> List<T> run(int threads, List<Callable<T>> trainings) {
        return TrainingLock.holdForGroup(() -> all(threads, trainings));
    }

    private static <T> List<T> all(int threads, List<Callable<T>> trainings) {
        int completed = 0;
        ExecutorService executor =
                Executors.newFixedThreadPool(
                        threads,
                        task -> {
                            Thread thread = new Thread(task, "condyle-training");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            CompletionService<T> ended = new ExecutorCompletionService<>(executor);
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> training : trainings) {
                futures.add(ended.submit(() -> TrainingLock.inGroup(training)));
            }
            while (completed < trainings.size()) {
                result(ended.take());
                completed++;
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingInterruptedException(
                    completed, trainings.size(), "trainings", List.of());
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    /** The models of trainings that were interrupted must be closed before the caller goes on. */
    private static void awaitEnd(ExecutorService executor) {
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
