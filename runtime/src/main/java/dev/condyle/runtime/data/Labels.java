package dev.condyle.runtime.data;

import java.util.List;
import java.util.function.Function;

/**
 * The classes of a head, in the order of its logits. Immutable.
 *
 * @param <L> the type of a label
 */
public interface Labels<L> extends Tasks<L> {

    /** The labels in the order of the logits. */
    List<L> values();

    /** The names of the labels, as they stand in reports and in the saved file. */
    List<String> names();

    /**
     * The index of a label.
     *
     * @throws IllegalArgumentException if it is null or none of the labels; the message names it
     *     and the labels there are
     */
    int indexOf(L label);

    /** The number of classes. */
    default int size() {
        return values().size();
    }

    /** The task of the only head: its name is {@code head}, its weight 1. */
    default Task<L, L> task() {
        return new Task<>("head", this, 1, Function.identity());
    }

    @Override
    default List<Task<L, ?>> tasks() {
        return List.of(task());
    }

    @Override
    default int[] indicesOf(L label) {
        return new int[] {indexOf(label)};
    }

    @Override
    default String prefix(Task<L, ?> task) {
        return "";
    }
}
