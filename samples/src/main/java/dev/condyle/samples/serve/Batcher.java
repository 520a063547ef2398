package dev.condyle.samples.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Combines the inputs of simultaneous requests into batches. A single thread takes what waits, up
 * to the size of a batch, as soon as it is idle. So an input never waits for others to arrive, and
 * batches grow with the load.
 *
 * @param <I> the type of an input
 * @param <O> the type of an output
 */
final class Batcher<I, O> implements AutoCloseable {

    private record Waiting<I, O>(I input, CompletableFuture<O> output) {}

    private final Function<List<I>, List<O>> function;
    private final int batchSize;
    private final int capacity;
    private final Deque<Waiting<I, O>> queue = new ArrayDeque<>();
    private final Thread worker = new Thread(this::work, "batches");
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param function returns an output for each input; if it throws, it is called again with each
     *     input alone, so that an input does not fail the others
     * @param batchSize the largest number of inputs of a call
     * @param capacity the largest number of inputs that wait
     */
    Batcher(Function<List<I>, List<O>> function, int batchSize, int capacity) {
        this.function = function;
        this.batchSize = batchSize;
        this.capacity = capacity;
        worker.setDaemon(true);
        worker.start();
    }

    /**
     * Adds inputs to the queue, all of them or none.
     *
     * @return the outputs; if this future is completed otherwise, such as by a timeout, inputs that
     *     still wait are dropped
     * @throws RequestException with status 503 if the queue has no place for all inputs, or is
     *     closed
     */
    CompletableFuture<List<O>> submit(List<I> inputs) {
        List<Waiting<I, O>> added =
                inputs.stream()
                        .map(it -> new Waiting<I, O>(it, new CompletableFuture<>()))
                        .toList();
        synchronized (queue) {
            if (closed) {
                throw RequestException.busy("The server is shutting down.");
            }
            if (queue.size() + added.size() > capacity) {
                throw RequestException.busy(
                        "The queue is full: "
                                + queue.size()
                                + " of at most "
                                + capacity
                                + " inputs wait. Try again later.");
            }
            queue.addAll(added);
            queue.notifyAll();
        }
        CompletableFuture<?>[] outputs =
                added.stream().map(Waiting::output).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<List<O>> all =
                CompletableFuture.allOf(outputs)
                        .thenApply(none -> added.stream().map(it -> it.output().join()).toList());
        all.whenComplete((result, failure) -> added.forEach(it -> it.output().cancel(false)));
        return all;
    }

    /** Returns the number of inputs that wait. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void work() {
        for (List<Waiting<I, O>> batch = take(); !batch.isEmpty(); batch = take()) {
            run(batch);
        }
    }

    /** Returns the next batch, which is empty only after the queue has been closed. */
    private List<Waiting<I, O>> take() {
        List<Waiting<I, O>> batch = new ArrayList<>();
        synchronized (queue) {
            while (true) {
                while (batch.size() < batchSize && !queue.isEmpty()) {
                    Waiting<I, O> next = queue.remove();
                    if (!next.output().isDone()) {
                        batch.add(next);
                    }
                }
                if (!batch.isEmpty() || closed) {
                    return batch;
                }
                try {
                    queue.wait();
                } catch (InterruptedException e) {
                    // Nothing interrupts this thread; only close ends it.
                }
            }
        }
    }

    private void run(List<Waiting<I, O>> batch) {
        try {
            List<O> outputs = function.apply(batch.stream().map(Waiting::input).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).output().complete(outputs.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1 || e instanceof Error) {
                batch.forEach(it -> it.output().completeExceptionally(e));
            } else {
                batch.forEach(it -> run(List.of(it)));
            }
        }
    }

    /** Accepts no more inputs, and waits up to a minute until those in the queue have outputs. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        try {
            worker.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
