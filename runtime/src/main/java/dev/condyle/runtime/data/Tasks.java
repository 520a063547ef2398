package dev.condyle.runtime.data;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the heads of a network learn, one task a head. Immutable.
 *
 * @param <L> the type of an example's label, of which each head has a part
 */
public interface Tasks<L> {

    /** The tasks, one a head, in the order of the heads. */
    List<Task<L, ?>> tasks();

    /**
     * The indices of the right classes of an example, one a task.
     *
     * @param label the example's label
     * @throws IllegalArgumentException if it is null or one of its parts is no class; the message
     *     names the task, the part and the classes there are
     */
    int[] indicesOf(L label);

    /** Returns the classes of the only head, or empty where there are several heads. */
    default Optional<Labels<L>> onlyLabels() {
        return Optional.empty();
    }

    /** What messages say of the classes of a task before they name one; empty where it is clear. */
    default String prefix(Task<L, ?> task) {
        return task.name() + ": ";
    }

    /**
     * Where the logits of a task begin in a row of those of all tasks.
     *
     * @throws IllegalArgumentException if it is none of these tasks
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
     * Several tasks.
     *
     * @param tasks at least two, each with a name of its own
     * @throws IllegalArgumentException if they are fewer, or two have one name
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
                    "Several heads are at least two, not " + tasks.size() + ".");
        }
        return new MultipleTasks<>(List.copyOf(tasks));
    }
}
