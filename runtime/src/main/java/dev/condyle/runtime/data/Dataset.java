package dev.condyle.runtime.data;

/**
 * Examples in a fixed order. Safe for use by several threads at once.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public interface Dataset<I, L> {

    /** The number of examples. */
    int size();

    /**
     * The input of an example, from 0 to {@code size() - 1}; it may be read from a file each time.
     */
    I input(int index);

    /** The label of an example. */
    L label(int index);

    /** What a message calls an example: the name of its file, or "example 17". */
    default String describe(int index) {
        return "example " + index;
    }
}
