package dev.condyle.runtime.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Creates {@link Labels}. */
public final class LabelSets {

    private LabelSets() {}

    /**
     * Returns the constants of an enum, in declaration order.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static <E extends Enum<E>> Labels<E> of(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return new LabelSet<>(
                constants, constants.stream().map(Enum::name).toList(), type.getSimpleName());
    }

    /** Returns false and true, in this order. */
    public static Labels<Boolean> ofBooleans() {
        List<Boolean> values = List.of(false, true);
        return new LabelSet<>(values, values.stream().map(String::valueOf).toList(), "");
    }

    /**
     * Returns labels that are unknown until the first training: the distinct texts in the training
     * data, sorted as by {@link String#compareTo}.
     */
    public static Labels<String> ofData() {
        return LearnedLabels.UNKNOWN;
    }

    /**
     * Returns the integers from 0 to {@code count - 1}.
     *
     * @throws IllegalArgumentException if the count is below 2
     */
    public static Labels<Integer> ofCount(int count) {
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return new LabelSet<>(numbers, numbers.stream().map(String::valueOf).toList(), "");
    }

    /**
     * Returns the given names, in this order. An accented letter matches in composed and decomposed
     * Unicode form.
     *
     * @throws IllegalArgumentException if there are fewer than two names, or a name is blank or
     *     occurs twice
     */
    public static Labels<String> ofNames(String... names) {
        List<String> list = Arrays.asList(names);
        for (String name : list) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("A label is blank: " + list);
            }
        }
        return new LabelSet<>(list, list, "");
    }
}
