package dev.condyle.runtime.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tasks of a network, one per head. Immutable.
 *
 * @param <L> the type of an example's label, which has one part per head
 */
public interface Tasks<L> {

    /** Returns the tasks in the order of the heads. */
    List<Task<L, ?>> tasks();

    /**
     * Encodes the label of an example: the parts of all heads, one after another. The numbers of a
     * head that has no label are NaN.
     *
     * @param label the example's label
     * @param into at least {@link #width} numbers
     * @throws IllegalArgumentException if the label is null or one of its parts is invalid; the
     *     message contains the task, the part and what is expected
     */
    void encode(L label, float[] into);

    /** Returns a copy with other tasks in the same order, for example with other targets. */
    Tasks<L> with(List<Task<L, ?>> tasks);

    /**
     * Returns a copy in which the targets have learned from the training data; see {@link
     * Target#learned}.
     *
     * @throws IllegalArgumentException if a label is invalid
     */
    default Tasks<L> learned(Dataset<?, L> data) {
        return with(tasks().stream().<Task<L, ?>>map(task -> learned(task, data)).toList());
    }

    private <C> Task<L, C> learned(Task<L, C> task, Dataset<?, L> data) {
        try {
            return task.learned(data);
        } catch (DataException e) {
            // Reading the example failed.
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix(task) + e.getMessage(), e);
        }
    }

    /**
     * Returns a copy in which labels that are unknown are those of a data set. The targets have not
     * learned anything else.
     *
     * @throws IllegalArgumentException if a label is invalid
     */
    default Tasks<L> withLabelsOf(Dataset<?, L> data) {
        return with(
                tasks().stream()
                        .<Task<L, ?>>map(
                                task -> task.target().areLabelsKnown() ? task : task.learned(data))
                        .toList());
    }

    /** Returns a copy with one task replaced by another with the same name. */
    default Tasks<L> with(Task<L, ?> changed) {
        return with(
                tasks().stream()
                        .<Task<L, ?>>map(it -> it.name().equals(changed.name()) ? changed : it)
                        .toList());
    }

    /** Returns the number of numbers that encode a label. */
    default int width() {
        return tasks().stream().mapToInt(task -> task.target().width()).sum();
    }

    /**
     * Returns the prefix with which messages refer to the classes of a task; empty if there is only
     * one task.
     */
    default String prefix(Task<L, ?> task) {
        return task.name() + ": ";
    }

    /**
     * Returns the task with the same name and its current target, which may have learned.
     *
     * @throws IllegalArgumentException if there is no such task
     */
    @SuppressWarnings("unchecked") // tasks with the same name have the same types
    default <C> Task<L, C> current(Task<L, C> task) {
        for (Task<L, ?> other : tasks()) {
            if (other.name().equals(task.name())) {
                return (Task<L, C>) other;
            }
        }
        throw new IllegalArgumentException("There is no head " + task.name() + ".");
    }

    /**
     * Returns the offset of a task's logits in a row with the logits of all tasks.
     *
     * @throws IllegalArgumentException if there is no such task
     */
    default int offset(Task<L, ?> task) {
        int offset = 0;
        for (Task<L, ?> other : tasks()) {
            if (other.name().equals(task.name())) {
                return offset;
            }
            offset += other.target().logits();
        }
        throw new IllegalArgumentException("There is no head " + task.name() + ".");
    }

    /** Returns the tasks of a network with one head that chooses one of several classes. */
    static <L> Tasks<L> of(Labels<L> labels) {
        return of(Target.multiClass(labels));
    }

    /** Returns the tasks of a network with one head. */
    static <L> Tasks<L> of(Target<L> target) {
        return new SingleTask<>(Task.of(target));
    }

    /**
     * Returns the tasks of a network with several heads.
     *
     * @param tasks at least two tasks with distinct names
     * @throws IllegalArgumentException if there are fewer than two tasks, or two have the same name
     */
    static <L> Tasks<L> of(List<Task<L, ?>> tasks) {
        Set<String> names = new HashSet<>();
        for (Task<L, ?> task : tasks) {
            if (!names.add(task.name())) {
                throw new IllegalArgumentException("Two heads have the name " + task.name() + ".");
            }
        }
        if (tasks.size() < 2) {
            throw new IllegalArgumentException(
                    "There must be at least two heads, not " + tasks.size() + ".");
        }
        return new MultipleTasks<>(List.copyOf(tasks));
    }
}
