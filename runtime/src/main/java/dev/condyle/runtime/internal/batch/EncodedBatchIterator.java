package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Iterates over batches that are encoded ahead. */
final class EncodedBatchIterator implements BatchIterator {

    /** A batch that is being encoded. */
    private record Pending(int[] examples, Future<ByteBuffer> buffer) {}

    private final BatchEncoder<?> encoder;
    private final BatchOrder order;
    private final int pass;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private int started;
    private int returned;
    private volatile boolean closed;

    EncodedBatchIterator(BatchEncoder<?> encoder, BatchOrder order, int pass, int from) {
        this.encoder = encoder;
        this.order = order;
        this.pass = pass;
        started = from;
        returned = from;
        encoder.checkOpen();
        for (int i = 0; i < encoder.ahead(); i++) {
            start();
        }
    }

    @Override
    public boolean hasNext() {
        return !closed && returned < order.batches();
    }

    private void start() {
        if (started < order.batches()) {
            int[] examples = order.batch(started);
            started++;
            String name = "Batch " + started + " of " + order.batches();
            pending.add(new Pending(examples, encoder.start(examples, name, pass, () -> closed)));
        }
    }

    @Override
    public Batch next(NDManager manager) {
        if (!hasNext()) {
            throw new NoSuchElementException(
                    closed ? "The iterator is closed." : "There is no next batch.");
        }
        encoder.checkOpen();
        Pending next = pending.element();
        ByteBuffer buffer = await(next.buffer());
        pending.remove();
        returned++;
        // Started only here, to limit the number of buffers in use.
        start();
        return encoder.batch(manager, returned, next.examples(), buffer);
    }

    private ByteBuffer await(Future<ByteBuffer> future) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            ByteBuffer buffer = future.get();
            if (buffer == null) {
                encoder.checkOpen();
                throw new IllegalStateException("The iterator was closed by another thread.");
            }
            return buffer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped =
                    new CancellationException("Interrupted while waiting for a batch.");
            stopped.initCause(e);
            throw stopped;
        } catch (ExecutionException e) {
            close();
            throw fromWorker(e.getCause());
        }
    }

    /** Wraps the exception of a worker, so that the stack trace contains the caller. */
    private static RuntimeException fromWorker(Throwable cause) {
        if (cause instanceof DataException) {
            return new DataException(cause.getMessage(), cause);
        }
        if (cause instanceof RuntimeException) {
            return new IllegalStateException(cause.getMessage(), cause);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (!pending.isEmpty()) {
            try {
                ByteBuffer buffer = pending.element().buffer().get();
                if (buffer != null) {
                    encoder.release(buffer);
                }
                pending.remove();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                // The batch is no longer needed.
                pending.remove();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
