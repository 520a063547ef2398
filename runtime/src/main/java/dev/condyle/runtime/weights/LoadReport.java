package dev.condyle.runtime.weights;

import dev.condyle.runtime.internal.text.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of comparing the tensors of a file with the parameters of a network.
 *
 * @param fitting the names that occur in both, with the same shape
 * @param missing the names that occur only in the network
 * @param unexpected the names that occur only in the file, without PyTorch's counters {@code
 *     num_batches_tracked}
 * @param different the names that occur in both, each with its difference: another shape, or
 *     integers instead of floating-point numbers or the reverse
 */
public record LoadReport(
        List<String> fitting,
        List<String> missing,
        List<String> unexpected,
        List<String> different) {

    private static final int MAX_NAMES = 8;
    private static final int LONGEST = 300;

    /**
     * Returns whether the file and the network have the same names, shapes and kinds of numbers.
     */
    public boolean complete() {
        return missing.isEmpty() && unexpected.isEmpty() && different.isEmpty();
    }

    /** Returns a report with a prefix before each name. */
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

    /** Returns the combination of this report and another one. */
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

    /** Returns the number of names of each kind, with the first 8 names of each problem. */
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
            String rest = names.size() > MAX_NAMES ? ", ..." : "";
            parts.add(
                    names.size()
                            + " "
                            + what
                            + ": "
                            + names.stream()
                                    .limit(MAX_NAMES)
                                    // A name comes from a file, where it can be any text.
                                    .map(name -> ForeignText.shown(name, LONGEST))
                                    .collect(Collectors.joining(", "))
                            + rest);
        }
    }
}
