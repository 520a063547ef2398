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
 * Gives the examples of a data set as batches, as often as wanted and each time in another order.
 * Encoding runs ahead of the caller on daemon threads. An encoded example is kept as long as the
 * budget allows; the others are encoded each time. What a batch holds depends on the order and,
 * where inputs are changed at random, on the number of the pass.
 *
 * <p>Several threads may open cursors; each cursor belongs to one thread.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class BatchSource<I, L> implements AutoCloseable {

    private static final long DEFAULT_BUDGET = 256L << 20;

    private final Dataset<I, L> data;
    private final Shape shape;
    private final DataType dataType;
    private final int batchSize;
    private final ClassIndices<L> targets;
    private final BatchEncoder<I> batches;
    private final AtomicInteger passes = new AtomicInteger();

    /**
     * Keeps up to 256 MiB of encoded examples, and no more than a quarter of Java's heap; none
     * where the encoder says that it is not worth it.
     *
     * @param data the examples
     * @param encoder turns an input into numbers
     * @param tasks what the heads learn
     * @param batchSize the number of examples a batch; the last one has what is left
     * @throws DataException if there are no examples, or a label is none of the labels
     */
    public BatchSource(Dataset<I, L> data, InputEncoder<I> encoder, Tasks<L> tasks, int batchSize) {
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
     * Keeps as many encoded examples as fit into a budget.
     *
     * @param data the examples
     * @param encoder turns an input into numbers
     * @param tasks what the heads learn
     * @param batchSize the number of examples a batch; the last one has what is left
     * @param budget bytes of Java's heap, from 0
     * @throws DataException if there are no examples, or a label is none of the labels
     */
    public BatchSource(
            Dataset<I, L> data,
            InputEncoder<I> encoder,
            Tasks<L> tasks,
            int batchSize,
            long budget) {
        Arguments.atLeast("batchSize", batchSize, 1);
        Arguments.atLeast("budget", budget, 0);
        if (data.size() == 0) {
            throw new DataException("The data set is empty. It needs at least one example.");
        }
        this.data = data;
        // A batch is never larger than the data set, whatever was asked for.
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
                            + " is larger than 2 GiB. Choose a smaller batch size.",
                    e);
        }
    }

    /** The number of examples. */
    public int size() {
        return targets.size();
    }

    /** The number of batches of an order that has each example once. */
    public int batches() {
        return (targets.size() - 1) / batchSize + 1;
    }

    /**
     * Checks that there is something to learn for each head.
     *
     * @throws DataException if all examples have the same label
     */
    public void requireTrainable() {
        targets.requireTrainable();
    }

    /** Gives the examples in the order of the data set. */
    public BatchIterator open() {
        return open(IntStream.range(0, targets.size()).toArray());
    }

    /**
     * Gives the examples in an order.
     *
     * @param order indices of examples; some may be left out or come more than once
     * @throws IndexOutOfBoundsException if there is no such example
     * @throws IllegalStateException if this source is closed
     */
    public BatchIterator open(int[] order) {
        for (int example : order) {
            Objects.checkIndex(example, targets.size());
        }
        return new BatchIterator(batches, order.clone(), batchSize, passes.getAndIncrement());
    }

    /**
     * Stops encoding and lets the memory go. Batches that are open stay as they are; cursors give
     * no more. Closing twice does nothing.
     */
    @Override
    public void close() {
        batches.close();
    }
}
