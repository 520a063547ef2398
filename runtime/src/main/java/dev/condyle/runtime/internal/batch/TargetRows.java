package dev.condyle.runtime.internal.batch;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The encoded labels of all examples of a data set, and their weights. */
final class TargetRows<L> {

    private static final int MAX_NUMBERS = Integer.MAX_VALUE - 8;

    private final Tasks<L> tasks;
    private final int size;
    private final int width;
    private final float[] numbers; // one row of width per example
    private final float @Nullable [] weights; // null: all examples have weight 1

    /**
     * Reads all labels of a data set.
     *
     * @throws DataException if a label or a weight is invalid
     */
    TargetRows(Dataset<?, L> data, Tasks<L> tasks) {
        this.tasks = tasks;
        size = data.size();
        Optional<SoftLabels<L>> soft = SoftLabels.of(data, tasks);
        width = soft.map(SoftLabels::classes).orElse(tasks.width());
        numbers = new float[length(size, width)];
        float[] row = new float[width];
        for (int i = 0; i < size; i++) {
            try {
                if (soft.isPresent()) {
                    soft.get().encode(i, row);
                } else {
                    tasks.encode(data.label(i), row);
                }
            } catch (IllegalArgumentException e) {
                throw new DataException(
                        "The label of " + data.describe(i) + ": " + e.getMessage(), e);
            }
            System.arraycopy(row, 0, numbers, i * width, width);
        }
        weights = weights(data);
    }

    private static int length(int size, int width) {
        long length = (long) size * width;
        if (length > MAX_NUMBERS) {
            throw new DataException(
                    "The labels of "
                            + size
                            + " examples have "
                            + width
                            + " numbers each, which is more than an array can hold. Train on fewer"
                            + " examples at a time, or with fewer classes.");
        }
        return (int) length;
    }

    private static float @Nullable [] weights(Dataset<?, ?> data) {
        float[] weights = new float[data.size()];
        boolean weighted = false;
        for (int i = 0; i < weights.length; i++) {
            double weight = data.weight(i);
            weights[i] = (float) weight;
            if (!(weight >= 0) || !Float.isFinite(weights[i])) {
                throw new DataException(
                        "The weight of "
                                + data.describe(i)
                                + " must be a finite number of at least 0, not "
                                + weight
                                + ".");
            }
            weighted |= weight != 1;
        }
        return weighted ? weights : null;
    }

    /** Returns the number of examples. */
    int size() {
        return size;
    }

    /**
     * Returns the number of numbers that encode a label: that of the tasks or, if there are soft
     * labels, the number of classes of the only head.
     */
    int width() {
        return width;
    }

    /** Returns whether there are weights other than 1. */
    boolean isWeighted() {
        return weights != null;
    }

    /**
     * Returns the number of bytes of a batch: the rows, followed by the weights if there are any.
     */
    int bytes(int batchSize) {
        int each = width + (weights == null ? 0 : 1);
        return Math.multiplyExact(Math.multiplyExact(batchSize, each), Float.BYTES);
    }

    /**
     * Writes the labels of the examples of a batch, followed by their weights if there are any.
     *
     * @param into the buffer to write to
     * @param at the position in the buffer
     */
    void put(int[] examples, ByteBuffer into, int at) {
        int position = at;
        for (int example : examples) {
            for (int i = 0; i < width; i++) {
                into.putFloat(position, numbers[example * width + i]);
                position += Float.BYTES;
            }
        }
        if (weights != null) {
            for (int example : examples) {
                into.putFloat(position, weights[example]);
                position += Float.BYTES;
            }
        }
    }

    /** Returns how many of the examples have a label, for each head. */
    int[] labelled(int[] examples) {
        List<Task<L, ?>> all = tasks.tasks();
        int[] counts = new int[all.size()];
        int offset = 0;
        for (int head = 0; head < counts.length; head++) {
            for (int example : examples) {
                counts[head] += Float.isNaN(numbers[example * width + offset]) ? 0 : 1;
            }
            offset += all.get(head).target().width();
        }
        return counts;
    }

    /**
     * Checks that each head has at least two different labels, and that a weight is above 0.
     *
     * @throws DataException if all examples have the same label for a head, or none has one, or all
     *     weights are 0
     */
    void requireTrainable() {
        int offset = 0;
        for (Task<L, ?> task : tasks.tasks()) {
            int taskWidth = numbersOf(task);
            requireTrainable(task, offset, taskWidth);
            offset += taskWidth;
        }
        if (weights != null && allZero(weights)) {
            throw new DataException(
                    "The weights of all examples are 0. At least one must be above 0.");
        }
    }

    private int numbersOf(Task<L, ?> task) {
        return tasks.tasks().size() == 1 ? width : task.target().width();
    }

    private static boolean allZero(float[] weights) {
        for (float weight : weights) {
            if (weight != 0) {
                return false;
            }
        }
        return true;
    }

    private void requireTrainable(Task<L, ?> task, int offset, int taskWidth) {
        int first = -1;
        long labelled = 0;
        for (int i = 0; i < size; i++) {
            int at = i * width + offset;
            if (Float.isNaN(numbers[at])) {
                continue;
            }
            labelled++;
            if (first < 0) {
                first = at;
            } else if (!Arrays.equals(
                    numbers, at, at + taskWidth, numbers, first, first + taskWidth)) {
                return;
            }
        }
        if (labelled == 0) {
            throw new DataException(
                    tasks.prefix(task) + "No example has a label. Training requires labels.");
        }
        throw new DataException(
                tasks.prefix(task) + SameLabels.message(task.target(), labelled, numbers, first));
    }
}
