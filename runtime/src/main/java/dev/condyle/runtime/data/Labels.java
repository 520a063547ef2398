package dev.condyle.runtime.data;

import java.util.List;
import java.util.stream.Stream;

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

    /**
     * Returns whether these labels come from the training data instead of the annotated class. They
     * are empty before the first training.
     */
    default boolean areLearned() {
        return false;
    }

    /**
     * Returns the labels of the training data, if they are learned from them and not known yet;
     * otherwise these labels.
     *
     * @param labels the labels of the training data
     * @throws IllegalArgumentException if there are fewer than two different labels, or a label is
     *     blank
     */
    default Labels<L> learned(Stream<? extends L> labels) {
        return this;
    }

    /**
     * Returns labels with these names, if they are learned from data; otherwise these labels.
     *
     * @param names the names of the labels of a saved model
     * @throws IllegalArgumentException if there are fewer than two names, or a name is blank or
     *     occurs twice
     */
    default Labels<L> withNames(List<String> names) {
        return this;
    }

    /** Returns the number of classes. */
    default int size() {
        return values().size();
    }
}
