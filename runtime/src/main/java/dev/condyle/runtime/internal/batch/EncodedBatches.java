package dev.condyle.runtime.internal.batch;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Batches of encoded examples. Encoding runs ahead of the caller on daemon threads. Encoded
 * examples are cached up to a memory budget; all others are encoded in each pass. The contents of a
 * batch are determined by the order and, if inputs are randomly augmented, by the number of the
 * pass.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class EncodedBatches<I, L> implements BatchSource {

    private static final long DEFAULT_BUDGET = 256L << 20;

    private final int batchSize;
    private final TargetRows<L> targets;
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
        // A batch is never larger than the data set.
        this.batchSize = Math.min(batchSize, data.size());
        targets = new TargetRows<>(data, tasks);
        BatchBuffers buffers =
                new BatchBuffers(targets, this.batchSize, encoder.shape(), encoder.dataType());
        batches = new BatchEncoder<>(data, encoder, buffers, budget);
    }

    @Override
    public int size() {
        return targets.size();
    }

    @Override
    public void requireTrainable() {
        targets.requireTrainable();
    }

    @Override
    public BatchIterator open(int[] order) {
        return open(order, passes.getAndIncrement(), 0);
    }

    @Override
    public BatchIterator open(int[] order, int pass, int from) {
        return new EncodedBatchIterator(
                batches, BatchOrder.of(order, targets.size(), batchSize), pass, from);
    }

    @Override
    public void close() {
        batches.close();
    }
}
