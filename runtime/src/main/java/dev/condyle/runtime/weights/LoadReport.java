package dev.condyle.runtime.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the tensors of a file fit the parameters of a network.
 *
 * @param fitting the names that both have, with the same shape
 * @param missing the names that only the network has
 * @param unexpected the names that only the file has; PyTorch's counters {@code
 *     num_batches_tracked} do not count
 * @param different the names that both have, with what is different: a shape, or whole numbers
 *     where there should be fractions
 */
public record LoadReport(
        List<String> fitting,
        List<String> missing,
        List<String> unexpected,
        List<String> different) {

    private static final int MOST = 8;

    /** Whether file and network have the same names and shapes. */
    public boolean complete() {
        return missing.isEmpty() && unexpected.isEmpty() && different.isEmpty();
    }

    /** The same with a text before each name. */
    public LoadReport withPrefix(String prefix) {
        return new LoadReport(
                prefixed(prefix, fitting),
                prefixed(prefix, missing),
                prefixed(prefix, unexpected),
                prefixed(prefix, different));
    }

    private static List<String> prefixed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).toList();
    }

    /** What this and another report say together. */
    public LoadReport and(LoadReport other) {
        return new LoadReport(
                joined(fitting, other.fitting),
                joined(missing, other.missing),
                joined(unexpected, other.unexpected),
                joined(different, other.different));
    }

    private static List<String> joined(List<String> names, List<String> others) {
        return Stream.concat(names.stream(), others.stream()).toList();
    }

    /** The counts and the first names of each kind that is not empty. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(fitting.size() + (fitting.size() == 1 ? " tensor fits" : " tensors fit"));
        describe(parts, missing, "missing");
        describe(parts, unexpected, "not expected");
        describe(parts, different, "different");
        return String.join("; ", parts);
    }

    private static void describe(List<String> parts, List<String> names, String what) {
        if (!names.isEmpty()) {
            String rest = names.size() > MOST ? ", ..." : "";
            parts.add(
                    names.size()
                            + " "
                            + what
                            + ": "
                            + String.join(", ", names.subList(0, Math.min(MOST, names.size())))
                            + rest);
        }
    }
}
