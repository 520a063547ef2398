package dev.condyle.runtime.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The kinds of labels that a head can have. */
public final class LabelSets {

    private LabelSets() {}

    /** The constants of an enum, in their order, under their names. */
    public static <E extends Enum<E>> Labels<E> of(Class<E> type) {
        List<E> values = List.of(type.getEnumConstants());
        return new Indexed<>(values, values.stream().map(Enum::name).toList());
    }

    /**
     * The numbers from 0 to {@code classes - 1}, under their decimal names.
     *
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public static Labels<Integer> ofCount(int classes) {
        List<Integer> values = IntStream.range(0, classes).boxed().toList();
        return new Indexed<>(values, values.stream().map(String::valueOf).toList());
    }

    /**
     * The given names.
     *
     * @throws IllegalArgumentException if there are fewer than 2, or one stands twice
     */
    public static Labels<String> ofNames(String... names) {
        List<String> values = List.of(names);
        return new Indexed<>(values, values);
    }

    private static final class Indexed<L> implements Labels<L> {
        private final List<L> values;
        private final List<String> names;
        private final Map<L, Integer> indices = new HashMap<>();

        Indexed(List<L> values, List<String> names) {
            this.values = values;
            this.names = names;
            if (values.size() < 2) {
                throw new IllegalArgumentException(
                        "A head tells apart at least 2 classes, but here are "
                                + values.size()
                                + ".");
            }
            for (L value : values) {
                if (indices.put(value, indices.size()) != null) {
                    throw new IllegalArgumentException("The label " + value + " stands twice.");
                }
            }
        }

        @Override
        public List<L> values() {
            return values;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public int indexOf(L label) {
            Integer index = label == null ? null : indices.get(label);
            if (index == null) {
                throw new IllegalArgumentException(
                        (label == null ? "the label is null" : label + " is none of the labels")
                                + ", which are "
                                + listed());
            }
            return index;
        }

        private String listed() {
            int shown = Math.min(names.size(), 20);
            String rest = shown < names.size() ? ", ... (" + names.size() + " in all)" : "";
            return String.join(", ", names.subList(0, shown)) + rest;
        }

        @Override
        public String toString() {
            return Arrays.toString(names.toArray());
        }
    }
}
