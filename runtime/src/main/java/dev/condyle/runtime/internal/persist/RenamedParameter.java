package dev.condyle.runtime.internal.persist;

import ai.djl.nn.Parameter;
import dev.condyle.runtime.internal.text.RenameHint;
import dev.condyle.runtime.internal.weights.TensorInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises a layer inside a layer, or a weight, whose parameters differ from the saved ones only
 * in one part of their names.
 */
final class RenamedParameter {

    private static final String SEPARATOR = ".";

    private final Map<String, TensorInfo> saved;
    private final Map<String, Parameter> present;
    private final List<String> removed;

    private RenamedParameter(Map<String, TensorInfo> saved, Map<String, Parameter> present) {
        this.saved = saved;
        this.present = present;
        removed = saved.keySet().stream().filter(it -> !present.containsKey(it)).toList();
    }

    /**
     * Returns the hint for the first renamed element.
     *
     * @param saved the tensors of the saved model
     * @param present the parameters of the network
     */
    static Optional<String> hint(Map<String, TensorInfo> saved, Map<String, Parameter> present) {
        return new RenamedParameter(saved, present).hint();
    }

    private Optional<String> hint() {
        return removed.stream().findFirst().flatMap(this::hint);
    }

    private Optional<String> hint(String before) {
        return present.keySet().stream()
                .filter(it -> isPresent(before, it))
                .flatMap(it -> rename(parts(before), parts(it)).stream())
                .filter(this::isComplete)
                .findFirst()
                .map(it -> RenameHint.of(it.before(), it.now()));
    }

    /** Returns whether all parameters of an element are present under its new name. */
    private boolean isComplete(Rename rename) {
        return removed.stream()
                .filter(it -> it.startsWith(rename.prefix() + rename.before() + SEPARATOR))
                .allMatch(it -> isPresent(it, rename.apply(it)));
    }

    private boolean isPresent(String before, String now) {
        Parameter parameter = present.get(now);
        return parameter != null
                && !saved.containsKey(now)
                && parameter.getArray().getShape().equals(saved.get(before).shape());
    }

    private static List<String> parts(String name) {
        return List.of(name.split("\\."));
    }

    /** Returns the rename between two names that differ in exactly one part. */
    private static Optional<Rename> rename(List<String> before, List<String> now) {
        Optional<Rename> rename = Optional.empty();
        for (int i = 0; i < before.size() && before.size() == now.size(); i++) {
            if (!before.get(i).equals(now.get(i))) {
                if (rename.isPresent()) {
                    return Optional.empty();
                }
                String prefix =
                        i == 0 ? "" : String.join(SEPARATOR, before.subList(0, i)) + SEPARATOR;
                rename = Optional.of(new Rename(prefix, before.get(i), now.get(i)));
            }
        }
        return rename;
    }

    /**
     * A new name of an element.
     *
     * @param prefix the names of the elements that contain it, each followed by a full stop
     */
    private record Rename(String prefix, String before, String now) {

        String apply(String name) {
            return prefix + now + name.substring(prefix.length() + before.length());
        }
    }
}
