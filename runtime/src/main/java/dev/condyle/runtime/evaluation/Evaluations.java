package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.List;

/**
 * Counts the predictions of all heads, batch by batch. Not thread-safe.
 *
 * @param <L> the type of an example's label
 */
public final class Evaluations<L> {

    private record Head<L, C>(Task<L, C> task, int offset, EvaluationBuilder<C> builder) {

        private static <L, C> Head<L, C> of(Task<L, C> task, Tasks<L> tasks) {
            return new Head<>(task, tasks.offset(task), new EvaluationBuilder<>(task.labels()));
        }
    }

    private final List<Head<L, ?>> heads;

    /** Creates empty counts. */
    public Evaluations(Tasks<L> tasks) {
        heads = tasks.tasks().stream().<Head<L, ?>>map(task -> Head.of(task, tasks)).toList();
    }

    /**
     * Counts the predictions of a batch.
     *
     * @param logits one row per example, with the logits of all heads one after another
     * @param right the indices of the correct classes, (N, heads), in row-major order
     * @throws IllegalArgumentException if the lengths do not match, an index is out of range or a
     *     logit is not finite
     */
    public void add(float[] logits, int[] right) {
        if (heads.size() == 1) {
            heads.get(0).builder.add(logits, right);
            return;
        }
        int size = right.length / heads.size();
        int width = logits.length / size;
        for (int head = 0; head < heads.size(); head++) {
            Head<L, ?> one = heads.get(head);
            int classes = one.task.labels().size();
            float[] own = new float[size * classes];
            int[] labels = new int[size];
            for (int i = 0; i < size; i++) {
                System.arraycopy(logits, i * width + one.offset, own, i * classes, classes);
                labels[i] = right[i * heads.size() + head];
            }
            one.builder.add(own, labels);
        }
    }

    /**
     * Returns the report of one head.
     *
     * @param task the task of the head
     * @throws IllegalStateException if no example was counted
     * @throws IllegalArgumentException if there is no such head
     */
    @SuppressWarnings("unchecked") // a builder has the type of its task
    public <C> Evaluation<C> of(Task<L, C> task) {
        for (Head<L, ?> head : heads) {
            if (head.task.name().equals(task.name())) {
                return (Evaluation<C>) head.builder.build();
            }
        }
        throw new IllegalArgumentException("There is no head " + task.name() + ".");
    }
}
