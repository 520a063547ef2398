package dev.condyle.runtime.generated;

import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.Arrays;

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
     * Returns the prediction of one head.
     *
     * @param task the task of the head
     * @throws IllegalArgumentException if there is no such head, or the number of logits differs
     *     from the number of classes
     */
    public <C> Prediction<C> of(Task<L, C> task) {
        int from = tasks.offset(task);
        int classes = tasks.tasks().size() == 1 ? logits.length : task.labels().size();
        return Prediction.ofLogits(task.labels(), Arrays.copyOfRange(logits, from, from + classes));
    }
}
