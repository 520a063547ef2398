package dev.condyle.runtime.data;

import java.util.List;

/**
 * The classes of a head, in the order of its logits. Immutable.
 *
 * @param <L> the type of a label
 */
public interface Labels<L> {

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
}
