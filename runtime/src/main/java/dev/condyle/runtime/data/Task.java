package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.function.Function;

/**
 * The classification task of one head. Immutable.
 *
 * @param name the name of the head
 * @param labels the classes
 * @param weight the weight of the head's loss in the total loss, above 0
 * @param part returns the head's part of an example's label
 * @param <L> the type of an example's label
 * @param <C> the type of the head's part
 */
public record Task<L, C>(
        String name, Labels<C> labels, double weight, Function<? super L, ? extends C> part) {

    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public Task {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(part, "part");
        Arguments.above("weight of " + name, weight, 0);
        Arguments.above("weight of " + name + " as a float", (float) weight, 0f);
    }

    /** Returns the task of the only head of a network: its name is {@code head}, its weight 1. */
    public static <L> Task<L, L> of(Labels<L> labels) {
        return new Task<>("head", labels, 1, Function.identity());
    }

    /**
     * Returns the index of the correct class of an example.
     *
     * @param label the example's label
     * @throws IllegalArgumentException if there is no such class
     */
    int indexOf(L label) {
        return labels.indexOf(part.apply(label));
    }
}
