package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.text.ListDifference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The heads of a saved model.
 *
 * @param classes for each head, by its name and in their order, the names of its classes; of a
 *     model with one head its name is not given
 * @param several whether there are several
 */
record HeadNames(Map<String, List<String>> classes, boolean several) {

    private static final String ONLY = "head";

    static <L> HeadNames of(Tasks<L> tasks) {
        Map<String, List<String>> heads = new LinkedHashMap<>();
        tasks.tasks().forEach(task -> heads.put(task.name(), task.labels().names()));
        return heads.size() > 1 ? new HeadNames(heads, true) : ofOne(names(tasks));
    }

    private static <L> List<String> names(Tasks<L> tasks) {
        Task<L, ?> only = tasks.tasks().get(0);
        return only.labels().names();
    }

    static HeadNames ofOne(List<String> labels) {
        return new HeadNames(Map.of(ONLY, labels), false);
    }

    /** The names of the classes of the only head. */
    List<String> labels() {
        return classes.get(ONLY);
    }

    /**
     * What is different from the heads that are wanted: the first thing that is.
     *
     * @param here the name of the class that requires them
     */
    Optional<String> difference(HeadNames wanted, String here) {
        if (several != wanted.several) {
            return Optional.of(
                    "it has " + describe() + ", and " + here + " has " + wanted.describe());
        }
        List<String> saved = List.copyOf(classes.keySet());
        Optional<String> difference =
                ListDifference.first("head", saved, List.copyOf(wanted.classes.keySet()), here);
        for (String head : saved) {
            String prefix = several ? head + ": " : "";
            difference =
                    difference.or(
                            () ->
                                    ListDifference.first(
                                                    "label",
                                                    classes.get(head),
                                                    wanted.classes.get(head),
                                                    here)
                                            .map(text -> prefix + text));
        }
        return difference;
    }

    private String describe() {
        return several ? "the heads " + String.join(", ", classes.keySet()) : "one head";
    }
}
