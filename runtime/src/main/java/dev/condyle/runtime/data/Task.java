package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The task of one head. Immutable.
 *
 * @param name the name of the head
 * @param target what the head predicts
 * @param weight the weight of the head's loss in the total loss, above 0
 * @param part returns the head's part of an example's label; null if the example has no label for
 *     this head
 * @param <L> the type of an example's label
 * @param <C> the type of the head's part
 */
public record Task<L, C>(
        String name, Target<C> target, double weight, Function<? super L, ? extends C> part) {

    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public Task {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(part, "part");
        Arguments.above("weight of " + name, weight, 0);
        Arguments.above("weight of " + name + " as a float", (float) weight, 0f);
    }

    /** Creates the task of a head that chooses one of several classes. */
    public Task(
            String name, Labels<C> labels, double weight, Function<? super L, ? extends C> part) {
        this(name, Target.multiClass(labels), weight, part);
    }

    /** Returns the task of the only head of a network: its name is {@code head}, its weight 1. */
    public static <L> Task<L, L> of(Target<L> target) {
        return new Task<>("head", target, 1, Function.identity());
    }

    /** Returns a copy with another target. */
    public Task<L, C> withTarget(Target<C> other) {
        return new Task<>(name, other, weight, part);
    }

    /** Returns a copy whose target has learned from the labels of the training data. */
    Task<L, C> learned(Dataset<?, L> data) {
        Stream<C> labels =
                IntStream.range(0, data.size())
                        .boxed()
                        .<L>flatMap(example -> labels(data, example))
                        .filter(Objects::nonNull)
                        .<C>map(part)
                        .filter(Objects::nonNull);
        return withTarget(target.learned(labels));
    }

    /** Returns the label of an example, and those of its soft label. */
    private static <L> Stream<L> labels(Dataset<?, L> data, int example) {
        return Stream.concat(
                Stream.of(data.label(example)),
                data.probabilities(example).stream().flatMap(it -> it.keySet().stream()));
    }
}
