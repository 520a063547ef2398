package dev.condyle.runtime.data;

import java.util.List;

/**
 * The classes of a head, in the order of its logits. Immutable.
 *
 * @param <L> the type of a label
 */
public interface Labels<L> {

    /** Returns the labels in the order of the logits. */
    List<L> values();

    /** Returns the names of the labels, as used in reports and in the saved file. */
    List<String> names();

    /**
     * Returns the index of a label.
     *
     * @throws IllegalArgumentException if the label is null or unknown; the message contains the
     *     label and the known labels
     */
    int indexOf(L label);

    /** Returns the number of classes. */
    default int size() {
        return values().size();
    }
}
