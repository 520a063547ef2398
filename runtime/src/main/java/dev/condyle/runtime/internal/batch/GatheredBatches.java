package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.text.Arguments;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Batches of inputs that are encoded already, such as cached features. The rows of a batch are
 * copied when the batch is requested.
 */
public final class GatheredBatches implements BatchSource {

    private final RowSource rows;
    private final List<InputArray> arrays;
    private final Shape shape;
    private final int batchSize;
    private final TargetRows<?> targets;
    private final BatchBuffers buffers;

    /**
     * Creates a source of batches.
     *
     * @param data the examples, of which only the labels are read
     * @param rows the encoded inputs of the examples
     * @param arrays the arrays that a row consists of
     * @param tasks the tasks of the heads
     * @param batchSize the number of examples per batch; the last batch may be smaller
     * @throws DataException if a label is invalid
     */
    public <L> GatheredBatches(
            Dataset<?, L> data,
            RowSource rows,
            List<InputArray> arrays,
            Tasks<L> tasks,
            int batchSize) {
        Arguments.atLeast("batchSize", batchSize, 1);
        this.rows = rows;
        this.arrays = arrays;
        shape = arrays.size() == 1 ? arrays.get(0).shape() : new Shape(InputArray.numbers(arrays));
        // A batch is never larger than the data set.
        this.batchSize = Math.min(batchSize, data.size());
        targets = new TargetRows<>(data, tasks);
        buffers = new BatchBuffers(targets, this.batchSize, shape, DataType.FLOAT32);
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
        return open(order, 0, 0);
    }

    @Override
    public BatchIterator open(int[] order, int pass, int from) {
        buffers.checkOpen();
        return new GatheredBatchIterator(
                this, BatchOrder.of(order, targets.size(), batchSize), from);
    }

    /** Copies the rows of a batch. */
    Batch batch(NDManager manager, int number, int[] examples) {
        buffers.checkOpen();
        ByteBuffer buffer = buffers.acquire();
        for (int example : examples) {
            // If reading fails, the buffer is left to the garbage collector.
            rows.copy(example, buffer);
        }
        buffers.putLabels(examples, buffer);
        return buffers.batch(manager, number, examples, buffer, this::arrays);
    }

    private NDList arrays(NDManager manager, ByteBuffer rows, int size) {
        return InputArray.split(
                manager.create(rows, new Shape(size).addAll(shape), DataType.FLOAT32), arrays);
    }

    @Override
    public void close() {
        buffers.close();
    }
}
