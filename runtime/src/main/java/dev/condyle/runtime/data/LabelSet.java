package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.NearestName;
import dev.condyle.runtime.internal.text.Nfc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels in a list, with a map from labels to indices. */
final class LabelSet<L> implements Labels<L> {

    private static final int SHOWN = 20;

    private final List<L> values;
    private final List<String> names;
    private final Map<L, Integer> indices;
    private final Map<String, Integer> normalized = new HashMap<>();
    private final String type;

    /** Creates the labels. Messages mention the name of their type unless it is empty. */
    LabelSet(List<L> values, List<String> names, String type) {
        this.type = type;
        if (values.size() < 2) {
            throw new IllegalArgumentException(
                    "There must be at least two classes, not " + values.size() + ": " + names);
        }
        this.values = List.copyOf(values);
        this.names = List.copyOf(names);
        indices = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (indices.putIfAbsent(values.get(i), i) != null) {
                throw new IllegalArgumentException(
                        "The label "
                                + ForeignText.shown(names.get(i))
                                + " occurs twice. Labels must be unique.");
            }
            if (values.get(i) instanceof String text && normalized.put(Nfc.of(text), i) != null) {
                throw new IllegalArgumentException(
                        "The label "
                                + text
                                + " occurs twice, in composed and decomposed Unicode form. Labels"
                                + " must be unique.");
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
        if (label == null) {
            throw new IllegalArgumentException("The label is null. The labels are " + this + ".");
        }
        Integer index = indices.get(label);
        if (index == null && label instanceof String text) {
            index = normalized.get(Nfc.of(text));
        }
        if (index == null) {
            throw new IllegalArgumentException(
                    "There is no label "
                            + ForeignText.shown(label.toString())
                            + ". The labels are "
                            + this
                            + "."
                            + NearestName.question(Nfc.of(label.toString()), names));
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSet<?> set && values.equals(set.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        String list = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        if (names.size() > SHOWN) {
            list += " and " + (names.size() - SHOWN) + " more";
        }
        return type.isEmpty() ? list : type + " (" + list + ")";
    }
}
