package dev.condyle.runtime.generated;

import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.Arrays;

/**
 * What all heads make of one input.
 *
 * @param <L> the type of an example's label
 */
public final class HeadOutput<L> {

    private final Tasks<L> tasks;
    private final float[] logits;

    /**
     * An answer.
     *
     * @param tasks what the heads learned
     * @param logits the logits of one head after those of another
     */
    public HeadOutput(Tasks<L> tasks, float[] logits) {
        this.tasks = tasks;
        this.logits = logits;
    }

    /**
     * The prediction of one head.
     *
     * @param task the task of that head
     * @throws IllegalArgumentException if there is no such head, or there are not as many logits as
     *     classes
     */
    public <C> Prediction<C> of(Task<L, C> task) {
        int from = tasks.offset(task);
        int classes = tasks.tasks().size() == 1 ? logits.length : task.labels().size();
        return Prediction.ofLogits(task.labels(), Arrays.copyOfRange(logits, from, from + classes));
    }
}
