package dev.condyle.runtime.data;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
     * Returns the indices of the correct classes of an example, one per task.
     *
     * @param label the example's label
     * @throws IllegalArgumentException if the label is null or one of its parts is not a class; the
     *     message contains the task, the part and the known classes
     */
    int[] indicesOf(L label);

    /** Returns the classes of the only head, or empty if there are several heads. */
    default Optional<Labels<L>> onlyLabels() {
        return Optional.empty();
    }

    /**
     * Returns the prefix with which messages refer to the classes of a task; empty if there is only
     * one task.
     */
    default String prefix(Task<L, ?> task) {
        return task.name() + ": ";
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
            offset += other.labels().size();
        }
        throw new IllegalArgumentException("There is no head " + task.name() + ".");
    }

    /** Returns the tasks of a network with one head. */
    static <L> Tasks<L> of(Labels<L> labels) {
        return new SingleTask<>(Task.of(labels));
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
