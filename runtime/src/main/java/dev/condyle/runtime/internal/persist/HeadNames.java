package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.ListDifference;
import dev.condyle.runtime.internal.text.RenameHint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The heads of a saved model.
 *
 * @param classes the class names of each head, by the name of the head and in head order; the name
 *     of an only head is not saved
 * @param several whether the model has several heads
 */
record HeadNames(Map<String, List<String>> classes, boolean several) {

    private static final String ONLY = "head";

    static <L> HeadNames of(Tasks<L> tasks) {
        Map<String, List<String>> heads = new LinkedHashMap<>();
        tasks.tasks().forEach(task -> heads.put(task.name(), task.target().names()));
        return heads.size() > 1 ? new HeadNames(heads, true) : ofOne(names(tasks));
    }

    private static <L> List<String> names(Tasks<L> tasks) {
        Task<L, ?> only = tasks.tasks().get(0);
        return only.target().names();
    }

    static HeadNames ofOne(List<String> labels) {
        return new HeadNames(Map.of(ONLY, labels), false);
    }

    /** Returns the class names of the only head. */
    List<String> labels() {
        return classes.get(ONLY);
    }

    /**
     * Returns the first difference from the expected heads.
     *
     * @param expected the heads of the class that loads the model
     * @param here the name of that class
     */
    Optional<String> difference(HeadNames expected, String here) {
        if (several != expected.several) {
            return Optional.of(
                    "it has " + describe() + ", but " + here + " has " + expected.describe());
        }
        List<String> saved = List.copyOf(classes.keySet());
        Optional<String> difference =
                ListDifference.first("head", saved, List.copyOf(expected.classes.keySet()), here)
                        .map(it -> it + hint(expected));
        for (String head : saved) {
            String prefix = several ? ForeignText.shown(head) + ": " : "";
            difference =
                    difference.or(
                            () ->
                                    ListDifference.first(
                                                    "label",
                                                    classes.get(head),
                                                    expected.classes.get(head),
                                                    here)
                                            .map(text -> prefix + text));
        }
        return difference;
    }

    /** Returns the hint for the first different head; empty if it was not renamed. */
    private String hint(HeadNames expected) {
        List<String> saved = List.copyOf(classes.keySet());
        List<String> present = List.copyOf(expected.classes.keySet());
        for (int i = 0; i < saved.size() && saved.size() == present.size(); i++) {
            String before = saved.get(i);
            String now = present.get(i);
            if (!before.equals(now)) {
                boolean renamed =
                        !present.contains(before)
                                && !saved.contains(now)
                                && classes.get(before).equals(expected.classes.get(now));
                return renamed ? RenameHint.of(before, now) : "";
            }
        }
        return "";
    }

    private String describe() {
        return several
                ? "the heads " + ForeignText.shown(String.join(", ", classes.keySet()))
                : "one head";
    }
}
