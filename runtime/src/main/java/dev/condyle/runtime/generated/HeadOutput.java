package dev.condyle.runtime.generated;

import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.RegressionPrediction;
import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.MultiClass;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.Arrays;
import java.util.Set;

/**
 * The output of all heads for one input.
 *
 * @param <L> the label type of an example
 */
public final class HeadOutput<L> {

    private final Tasks<L> tasks;
    private final float[] logits;

    /**
     * Creates an output.
     *
     * @param tasks the tasks of the heads
     * @param logits the concatenated logits of all heads
     */
    public HeadOutput(Tasks<L> tasks, float[] logits) {
        this.tasks = tasks;
        this.logits = logits;
    }

    /**
     * Returns the prediction of a head that chooses one class.
     *
     * @param task the task of the head
     * @throws IllegalArgumentException if there is no such head, or the number of logits differs
     *     from that of the head
     */
    public <C> Prediction<C> of(Task<L, C> task) {
        Target<C> target = tasks.current(task).target();
        float[] part = part(task);
        if (target instanceof Binary<C> binary) {
            return Prediction.ofBinary(binary, part);
        }
        if (target instanceof Ordinal<C> ordinal) {
            return Prediction.ofOrdinal(ordinal, part);
        }
        return Prediction.ofLogits(((MultiClass<C>) target).labels(), part);
    }

    /** Returns the prediction of a head that chooses any number of classes, as {@link #of}. */
    public <C> MultiLabelPrediction<C> multiLabel(Task<L, Set<C>> task) {
        return MultiLabelPrediction.of((MultiLabel<C>) tasks.current(task).target(), part(task));
    }

    /** Returns the prediction of a head that predicts numbers, as {@link #of}. */
    public <T> RegressionPrediction<T> regression(Task<L, T> task) {
        return RegressionPrediction.of((Regression<T>) tasks.current(task).target(), part(task));
    }

    private float[] part(Task<L, ?> task) {
        if (tasks.tasks().size() == 1) {
            return logits;
        }
        int from = tasks.offset(task);
        return Arrays.copyOfRange(logits, from, from + tasks.current(task).target().logits());
    }
}
