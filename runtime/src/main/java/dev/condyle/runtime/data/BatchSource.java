package dev.condyle.runtime.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Turns examples into batches, ahead of the network. Encoded inputs are kept in memory as far as
 * the budget goes, so that later passes only copy them; beyond it every pass encodes anew. What a
 * batch holds depends on the order alone, not on threads.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class BatchSource<I, L> implements AutoCloseable {

    /** The memory for encoded inputs, unless told otherwise: 256 MiB. */
    public static final long DEFAULT_BUDGET_BYTES = 256L << 20;

    private static final int AHEAD = 3;

    private final Dataset<I, L> data;
    private final RowStore<I, L> rows;
    private final InputEncoder<I> encoder;
    private final int[] labels;
    private final int batchSize;
    private final ExecutorService threads;
    private final Queue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

    /** As the other constructor, with {@link #DEFAULT_BUDGET_BYTES}. */
    public BatchSource(
            Dataset<I, L> data, InputEncoder<I> encoder, Labels<L> labels, int batchSize) {
        this(data, encoder, labels, batchSize, DEFAULT_BUDGET_BYTES);
    }

    /**
     * Prepares to make batches.
     *
     * @param data the examples
     * @param encoder turns an input into numbers
     * @param labels the classes
     * @param batchSize the number of examples in a batch, at least 1; the last one may be smaller
     * @param budgetBytes the memory for encoded inputs, at least 0
     * @throws IllegalArgumentException if there is no example, or a label is none of the classes
     */
    public BatchSource(
            Dataset<I, L> data,
            InputEncoder<I> encoder,
            Labels<L> labels,
            int batchSize,
            long budgetBytes) {
        if (data.size() == 0) {
            throw new IllegalArgumentException(
                    "The data set is empty: there must be at least one example.");
        }
        this.data = data;
        this.encoder = encoder;
        this.labels = indices(data, labels);
        this.batchSize = batchSize;
        rows = new RowStore<>(data, encoder, budgetBytes);
        threads =
                Executors.newFixedThreadPool(
                        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                        task -> {
                            Thread thread = new Thread(task, "condyle-batches");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    private static <L> int[] indices(Dataset<?, L> data, Labels<L> labels) {
        int[] indices = new int[data.size()];
        for (int i = 0; i < indices.length; i++) {
            try {
                indices[i] = labels.indexOf(data.label(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(data.describe(i) + ": " + e.getMessage(), e);
            }
        }
        return indices;
    }

    /** The number of examples. */
    public int size() {
        return data.size();
    }

    /** The number of batches of a pass over all examples. */
    public int batches() {
        return (size() + batchSize - 1) / batchSize;
    }

    /**
     * Begins a pass.
     *
     * @param order the indices of the examples, in the order in which they come
     */
    public Cursor open(int[] order) {
        return new Pass(order.clone());
    }

    /** Stops the threads. */
    @Override
    public void close() {
        threads.shutdownNow();
        buffers.clear();
    }

    private final class Pass implements Cursor {
        private final int[] order;
        private final Queue<Future<ByteBuffer>> ahead = new ArrayDeque<>();
        private int submitted;
        private int taken;

        Pass(int[] order) {
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            return taken * (long) batchSize < order.length;
        }

        private int[] examples(int batch) {
            int from = batch * batchSize;
            return Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize));
        }

        private void submit() {
            while (ahead.size() < AHEAD && submitted * (long) batchSize < order.length) {
                int[] examples = examples(submitted++);
                ahead.add(threads.submit(() -> encode(examples)));
            }
        }

        private ByteBuffer encode(int[] examples) {
            ByteBuffer pooled = buffers.poll();
            ByteBuffer buffer = pooled == null ? newBuffer() : pooled.clear();
            for (int example : examples) {
                rows.copy(example, buffer);
            }
            return buffer.flip();
        }

        private ByteBuffer newBuffer() {
            return ByteBuffer.allocateDirect(Math.multiplyExact(rows.rowBytes(), batchSize))
                    .order(ByteOrder.nativeOrder());
        }

        @Override
        public Batch next(NDManager manager) {
            if (!hasNext()) {
                throw new NoSuchElementException("There is no further batch.");
            }
            submit();
            ByteBuffer buffer = await(ahead.remove());
            submit();
            int[] examples = examples(taken);
            Shape shape = new Shape(examples.length);
            long[] targets = new long[examples.length];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = labels[examples[i]];
            }
            return new Batch(
                    taken++,
                    manager.create(buffer, shape.addAll(encoder.shape()), encoder.dataType()),
                    manager.create(targets, shape).toType(DataType.INT64, false),
                    examples,
                    () -> buffers.add(buffer));
        }

        private ByteBuffer await(Future<ByteBuffer> batch) {
            try {
                return batch.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("A batch could not be encoded.", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted while waiting for a batch.");
            }
        }

        @Override
        public void close() {
            ahead.forEach(batch -> batch.cancel(true));
            ahead.clear();
        }
    }
}
