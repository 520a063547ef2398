package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** The indices of the correct classes of all examples of a data set, one per head. */
final class ClassIndices<L> {

    private final Tasks<L> tasks;
    private final int heads;
    private final int[] indices; // in the order of the examples, all heads of an example together

    /**
     * Reads all labels of a data set.
     *
     * @throws DataException if a label is invalid
     */
    ClassIndices(Dataset<?, L> data, Tasks<L> tasks) {
        this.tasks = tasks;
        heads = tasks.tasks().size();
        indices = new int[Math.multiplyExact(data.size(), heads)];
        for (int i = 0; i < data.size(); i++) {
            try {
                System.arraycopy(tasks.indicesOf(data.label(i)), 0, indices, i * heads, heads);
            } catch (IllegalArgumentException e) {
                throw new DataException(
                        "The label of " + data.describe(i) + ": " + e.getMessage(), e);
            }
        }
    }

    /** Returns the number of examples. */
    int size() {
        return indices.length / heads;
    }

    /** Returns the number of bytes of the indices of a batch, as INT64. */
    int bytes(int batchSize) {
        return Math.multiplyExact(Math.multiplyExact(batchSize, heads), Long.BYTES);
    }

    /** Returns the shape of the indices of a batch: (N), or (N, heads) with several heads. */
    Shape shape(int batchSize) {
        return heads == 1 ? new Shape(batchSize) : new Shape(batchSize, heads);
    }

    /**
     * Writes the indices of an example.
     *
     * @param example the index of the example
     * @param into the buffer to write to
     * @param at the position of the indices of the batch in the buffer
     * @param row the index of the example in the batch
     */
    void put(int example, ByteBuffer into, int at, int row) {
        for (int head = 0; head < heads; head++) {
            into.putLong(at + (row * heads + head) * Long.BYTES, indices[example * heads + head]);
        }
    }

    /**
     * Checks that each head has at least two different labels.
     *
     * @throws DataException if all examples have the same label for a head
     */
    void requireTrainable() {
        List<Task<L, ?>> all = tasks.tasks();
        for (int i = 0; i < heads; i++) {
            int head = i;
            int first = indices[head];
            if (IntStream.range(0, size()).allMatch(it -> indices[it * heads + head] == first)) {
                Labels<?> labels = all.get(head).labels();
                throw new DataException(
                        tasks.prefix(all.get(head))
                                + "All "
                                + size()
                                + " examples have the label "
                                + labels.names().get(first)
                                + ". Training requires examples of at least two of the labels "
                                + labels
                                + ".");
            }
        }
    }
}
