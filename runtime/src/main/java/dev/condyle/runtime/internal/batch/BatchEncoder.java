package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Encodes batches on daemon threads. A buffer contains the inputs of a batch, followed by its
 * labels, which are aligned to 8 bytes. Closing the batch releases the buffer, since on the CPU the
 * arrays of the batch share its memory.
 */
final class BatchEncoder<I> implements AutoCloseable {

    private static final int MAX_THREADS = 4;

    private final Dataset<I, ?> data;
    private final InputEncoder<I> encoder;
    private final List<InputArray> arrays;
    private final ClassIndices<?> targets;
    private final int rowBytes;
    private final int bufferBytes;
    private final RowReader<I> rows;
    private final Queue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor workers;
    private volatile boolean closed;

    BatchEncoder(
            Dataset<I, ?> data,
            InputEncoder<I> encoder,
            ClassIndices<?> targets,
            int batchSize,
            int rowBytes,
            long budget) {
        this.data = data;
        this.targets = targets;
        this.rowBytes = rowBytes;
        this.encoder = encoder;
        arrays = encoder.arrays();
        bufferBytes = labelsAt(batchSize) + targets.bytes(batchSize);
        rows = new RowReader<>(data, encoder, rowBytes, budget);
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

    /** Returns the number of batches to encode ahead: one per thread, and one in reserve. */
    int ahead() {
        return workers.getCorePoolSize() + 1;
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The batch source is closed.");
        }
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
        ByteBuffer buffer = buffers.poll();
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(bufferBytes).order(ByteOrder.nativeOrder());
        }
        buffer.clear();
        int labelsAt = labelsAt(examples.length);
        for (int i = 0; i < examples.length; i++) {
            if (closed || stop.getAsBoolean()) {
                release(buffer);
                return null;
            }
            read(examples[i], batch, pass, buffer);
            targets.put(examples[i], buffer, labelsAt, i);
        }
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
        int size = examples.length;
        NDArray inputs = encoder.array(manager, slice(buffer, 0, size * rowBytes), size);
        NDArray labels =
                manager.create(
                        slice(buffer, labelsAt(size), targets.bytes(size)),
                        targets.shape(size),
                        DataType.INT64);
        return new Batch(number, inputs, arrays, labels, examples, () -> release(buffer));
    }

    private int labelsAt(int size) {
        return (size * rowBytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }

    private static ByteBuffer slice(ByteBuffer buffer, int from, int bytes) {
        return buffer.slice(from, bytes).order(ByteOrder.nativeOrder());
    }

    /** Releases a buffer that is no longer in use. */
    void release(ByteBuffer buffer) {
        if (!closed) {
            buffers.add(buffer);
        }
    }

    @Override
    public void close() {
        closed = true;
        // Queued tasks still run, since iterators wait for them, but return immediately.
        workers.shutdown();
        buffers.clear();
    }
}
