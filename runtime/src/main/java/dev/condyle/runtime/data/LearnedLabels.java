package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.Nfc;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels that are the distinct texts in the training data, sorted as by {@code String}. */
final class LearnedLabels implements Labels<String> {

    /** The labels before any data were seen. */
    static final LearnedLabels UNKNOWN = new LearnedLabels(null);

    private final @Nullable Labels<String> known;

    private LearnedLabels(@Nullable Labels<String> known) {
        this.known = known;
    }

    @Override
    public List<String> values() {
        return known == null ? List.of() : known.values();
    }

    @Override
    public List<String> names() {
        return known == null ? List.of() : known.names();
    }

    @Override
    public int indexOf(String label) {
        if (known == null) {
            throw new IllegalArgumentException(
                    "The labels have not been learned yet. Call fit first, or load a saved model.");
        }
        return known.indexOf(label);
    }

    @Override
    public boolean areLearned() {
        return true;
    }

    @Override
    public Labels<String> learned(Stream<? extends String> labels) {
        if (known != null) {
            return this;
        }
        // Composed and decomposed forms of a text are the same label.
        SortedMap<String, String> distinct = new TreeMap<>();
        labels.forEach(
                label -> {
                    if (label == null || label.isBlank()) {
                        throw new IllegalArgumentException(
                                "A label of the training data is "
                                        + (label == null ? "null" : "blank")
                                        + ". Remove the example, or set its label.");
                    }
                    distinct.putIfAbsent(Nfc.of(label), label);
                });
        Collection<String> all = distinct.values();
        if (all.size() < 2) {
            throw new IllegalArgumentException(
                    "There must be at least two different labels in the training data, but there"
                            + (all.isEmpty()
                                    ? " are none."
                                    : " is only "
                                            + ForeignText.shown(all.iterator().next())
                                            + "."));
        }
        return withNames(List.copyOf(all));
    }

    @Override
    public Labels<String> withNames(List<String> names) {
        return new LearnedLabels(LabelSets.ofNames(names.toArray(String[]::new)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearnedLabels labels && values().equals(labels.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return known == null ? "?" : known.toString();
    }
}
