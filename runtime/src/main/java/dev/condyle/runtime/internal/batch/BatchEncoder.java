package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Encodes batches on daemon threads. */
final class BatchEncoder<I> implements AutoCloseable {

    private static final int MAX_THREADS = 4;

    private final Dataset<I, ?> data;
    private final InputEncoder<I> encoder;
    private final RowReader<I> rows;
    private final BatchBuffers buffers;
    private final ThreadPoolExecutor workers;

    BatchEncoder(Dataset<I, ?> data, InputEncoder<I> encoder, BatchBuffers buffers, long budget) {
        this.data = data;
        this.encoder = encoder;
        this.buffers = buffers;
        rows = new RowReader<>(data, encoder, buffers.rowBytes(), budget);
        // Leaves one processor for the network.
        int threads = Runtime.getRuntime().availableProcessors() - 1;
        workers = workers(Math.max(1, Math.min(MAX_THREADS, threads)));
    }

    private static ThreadPoolExecutor workers(int threads) {
        ThreadPoolExecutor workers =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        5,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = new Thread(task, "condyle-encoder");
                            thread.setDaemon(true);
                            return thread;
                        });
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** Returns the number of batches to encode ahead: one more than the number of threads. */
    int ahead() {
        return workers.getCorePoolSize() + 1;
    }

    void checkOpen() {
        buffers.checkOpen();
    }

    /**
     * Starts encoding a batch.
     *
     * @param examples the indices of the examples
     * @param batch the description of the batch for messages
     * @param pass the number of the pass over the data set
     * @param stop returns whether the batch is no longer needed
     * @return the filled buffer, or null if encoding was stopped
     */
    Future<ByteBuffer> start(int[] examples, String batch, int pass, BooleanSupplier stop) {
        return workers.submit(() -> fill(examples, batch, pass, stop));
    }

    private ByteBuffer fill(int[] examples, String batch, int pass, BooleanSupplier stop) {
        ByteBuffer buffer = buffers.acquire();
        for (int example : examples) {
            if (buffers.isClosed() || stop.getAsBoolean()) {
                buffers.release(buffer);
                return null;
            }
            read(example, batch, pass, buffer);
        }
        buffers.putLabels(examples, buffer);
        return buffer;
    }

    private void read(int example, String batch, int pass, ByteBuffer buffer) {
        try {
            rows.read(example, pass, buffer);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    batch + ", " + data.describe(example) + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    batch + ", " + data.describe(example) + " cannot be read: " + e, e);
        }
    }

    /** Creates a batch of arrays from a filled buffer. */
    Batch batch(NDManager manager, int number, int[] examples, ByteBuffer buffer) {
        return buffers.batch(manager, number, examples, buffer, encoder::arrays);
    }

    /** Releases a buffer that is no longer in use. */
    void release(ByteBuffer buffer) {
        buffers.release(buffer);
    }

    @Override
    public void close() {
        buffers.close();
        // Queued tasks still run, since iterators wait for them, but return immediately.
        workers.shutdown();
    }
}
