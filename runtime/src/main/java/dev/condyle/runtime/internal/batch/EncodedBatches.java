package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Provides the examples of a data set as batches, any number of times and in any order. Encoding
 * runs ahead of the caller on daemon threads. Encoded examples are cached up to a memory budget;
 * all others are encoded in each pass. The contents of a batch are determined by the order and, if
 * inputs are randomly augmented, by the number of the pass.
 *
 * <p>Opening iterators is thread-safe; each iterator must be used by a single thread.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class EncodedBatches<I, L> implements AutoCloseable {

    private static final long DEFAULT_BUDGET = 256L << 20;

    private final Dataset<I, L> data;
    private final Shape shape;
    private final DataType dataType;
    private final int batchSize;
    private final ClassIndices<L> targets;
    private final BatchEncoder<I> batches;
    private final AtomicInteger passes = new AtomicInteger();

    /**
     * Creates a source that caches up to 256 MiB of encoded examples, but at most a quarter of the
     * Java heap. It caches none if {@link InputEncoder#isWorthKeeping} returns false.
     *
     * @param data the examples
     * @param encoder encodes the inputs
     * @param tasks the tasks of the heads
     * @param batchSize the number of examples per batch; the last batch may be smaller
     * @throws DataException if there are no examples, or a label is invalid
     */
    public EncodedBatches(
            Dataset<I, L> data, InputEncoder<I> encoder, Tasks<L> tasks, int batchSize) {
        this(
                data,
                encoder,
                tasks,
                batchSize,
                encoder.isWorthKeeping()
                        ? Math.min(DEFAULT_BUDGET, Runtime.getRuntime().maxMemory() / 4)
                        : 0);
    }

    /**
     * Creates a source that caches as many encoded examples as fit into a memory budget.
     *
     * @param data the examples
     * @param encoder encodes the inputs
     * @param tasks the tasks of the heads
     * @param batchSize the number of examples per batch; the last batch may be smaller
     * @param budget the number of bytes of the Java heap, at least 0
     * @throws DataException if there are no examples, or a label is invalid
     */
    public EncodedBatches(
            Dataset<I, L> data,
            InputEncoder<I> encoder,
            Tasks<L> tasks,
            int batchSize,
            long budget) {
        Arguments.atLeast("batchSize", batchSize, 1);
        Arguments.atLeast("budget", budget, 0);
        if (data.size() == 0) {
            throw new DataException("The data set is empty. It must have at least one example.");
        }
        this.data = data;
        // A batch is never larger than the data set.
        this.batchSize = Math.min(batchSize, data.size());
        shape = encoder.shape();
        dataType = encoder.dataType();
        targets = new ClassIndices<>(data, tasks);
        int rowBytes = rowBytes(this.batchSize);
        batches = new BatchEncoder<>(data, encoder, targets, this.batchSize, rowBytes, budget);
    }

    private int rowBytes(int batchSize) {
        try {
            long bytes = Math.multiplyExact(shape.size(), (long) dataType.getNumOfBytes());
            long all = Math.multiplyExact(bytes, batchSize) + targets.bytes(batchSize);
            Math.toIntExact(Math.addExact(all, Long.BYTES));
            return (int) bytes;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "A batch of "
                            + batchSize
                            + " inputs of shape "
                            + shape
                            + " exceeds 2 GiB. Choose a smaller batch size.",
                    e);
        }
    }

    /** Returns the number of examples. */
    public int size() {
        return targets.size();
    }

    /** Returns the number of batches of an order that contains each example once. */
    public int batches() {
        return (targets.size() - 1) / batchSize + 1;
    }

    /**
     * Checks that each head has at least two different labels.
     *
     * @throws DataException if all examples have the same label for a head
     */
    public void requireTrainable() {
        targets.requireTrainable();
    }

    /** Returns an iterator over the examples in the order of the data set. */
    public EncodedBatchIterator open() {
        return open(IntStream.range(0, targets.size()).toArray());
    }

    /**
     * Returns an iterator over the examples in the given order.
     *
     * @param order the indices of the examples; it may omit or repeat examples
     * @throws IndexOutOfBoundsException if an index is out of range
     * @throws IllegalStateException if this source is closed
     */
    public EncodedBatchIterator open(int[] order) {
        for (int example : order) {
            Objects.checkIndex(example, targets.size());
        }
        return new EncodedBatchIterator(
                batches, order.clone(), batchSize, passes.getAndIncrement());
    }

    /**
     * Stops encoding and releases the memory. Open batches remain valid; iterators return no more
     * batches. Idempotent.
     */
    @Override
    public void close() {
        batches.close();
    }
}
