package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Iterates once over the batches of an order. Not thread-safe. */
public final class EncodedBatchIterator implements AutoCloseable {

    /** A batch that is being encoded. */
    private record Pending(int[] examples, Future<ByteBuffer> buffer) {}

    private final BatchEncoder<?> encoder;
    private final int[] order;
    private final int batchSize;
    private final int pass;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private int started;
    private int returned;
    private volatile boolean closed;

    /** Creates an iterator that takes ownership of the array of the order. */
    EncodedBatchIterator(BatchEncoder<?> encoder, int[] order, int batchSize, int pass) {
        this.encoder = encoder;
        this.order = order;
        this.batchSize = batchSize;
        this.pass = pass;
        encoder.checkOpen();
        for (int i = 0; i < encoder.ahead(); i++) {
            start();
        }
    }

    /** Returns the total number of batches. */
    public int batches() {
        return order.length == 0 ? 0 : (order.length - 1) / batchSize + 1;
    }

    /** Returns whether there is another batch. */
    public boolean hasNext() {
        return !closed && returned < batches();
    }

    private void start() {
        if (started < batches()) {
            int from = started * batchSize;
            int[] examples =
                    Arrays.copyOfRange(
                            order, from, from + Math.min(batchSize, order.length - from));
            started++;
            String name = "Batch " + started + " of " + batches();
            pending.add(new Pending(examples, encoder.start(examples, name, pass, () -> closed)));
        }
    }

    /**
     * Returns the next batch. Waits until it is encoded.
     *
     * @param manager the manager of the arrays, which are created on its device
     * @throws NoSuchElementException if there is no next batch, or the iterator is closed
     * @throws IllegalStateException if the source is closed, or the data set fails to return an
     *     example; the message identifies the example
     * @throws DataException if an example is invalid; the message identifies the example and the
     *     batch
     * @throws CancellationException if the thread is interrupted; its interrupt status is preserved
     */
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

    /**
     * Stops encoding. After that, this iterator does not read any more examples. Returned batches
     * stay open. Idempotent.
     */
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
                // The batch is not needed any more.
                pending.remove();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
