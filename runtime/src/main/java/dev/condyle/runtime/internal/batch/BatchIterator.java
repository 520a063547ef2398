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

/** Goes through the batches of an order once. For one thread. */
public final class BatchIterator implements AutoCloseable {

    /** A batch that a worker has in hand. */
    private record Pending(int[] examples, Future<ByteBuffer> buffer) {}

    private final BatchEncoder<?> encoder;
    private final int[] order;
    private final int batchSize;
    private final int pass;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private int started;
    private int given;
    private volatile boolean closed;

    /** Keeps the array. */
    BatchIterator(BatchEncoder<?> encoder, int[] order, int batchSize, int pass) {
        this.encoder = encoder;
        this.order = order;
        this.batchSize = batchSize;
        this.pass = pass;
        encoder.checkOpen();
        for (int i = 0; i < encoder.ahead(); i++) {
            start();
        }
    }

    /** The number of batches, those given included. */
    public int batches() {
        return order.length == 0 ? 0 : (order.length - 1) / batchSize + 1;
    }

    /** Whether there is another batch. */
    public boolean hasNext() {
        return !closed && given < batches();
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
     * The next batch, as soon as it is encoded.
     *
     * @param manager what the arrays are attached to; its device gets them
     * @throws NoSuchElementException if there is none, or the cursor is closed
     * @throws IllegalStateException if the source is closed, or the data set fails to give an
     *     example, which is named
     * @throws DataException if an example does not fit; the message names it and the batch
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public Batch next(NDManager manager) {
        if (!hasNext()) {
            throw new NoSuchElementException(
                    closed ? "The cursor is closed." : "There is no batch left.");
        }
        encoder.checkOpen();
        Pending next = pending.element();
        ByteBuffer buffer = await(next.buffer());
        pending.remove();
        given++;
        // Asked for only now, so that no more buffers are in use than need be.
        start();
        return encoder.batch(manager, given, next.examples(), buffer);
    }

    private ByteBuffer await(Future<ByteBuffer> future) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            ByteBuffer buffer = future.get();
            if (buffer == null) {
                encoder.checkOpen();
                throw new IllegalStateException("The cursor was closed by another thread.");
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

    /** The worker's exception with the caller's place in its stack trace. */
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
     * Stops encoding. Afterwards no example is read any more on account of this cursor. Batches
     * that were given stay open. Closing twice does nothing.
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
                // Nobody will ask for that batch.
                pending.remove();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
