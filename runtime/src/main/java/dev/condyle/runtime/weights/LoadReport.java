package dev.condyle.runtime.weights;

import dev.condyle.runtime.internal.text.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of comparing the tensors of a file with the parameters of a network.
 *
 * @param fitting the names that occur in both, with the same shape, or with a shape that is adapted
 * @param missing the names that occur only in the network
 * @param unexpected the names that occur only in the file, without PyTorch's counters {@code
 *     num_batches_tracked}
 * @param different the names that occur in both, each with its difference: another shape, or
 *     integers instead of floating-point numbers or the reverse
 * @param adapted the names among {@code fitting} whose weights fit only after a change, each with
 *     the change: {@code conv1.weight from 3 to 1 channels}. Changed are the number of image
 *     channels of the first convolution, a dense layer that the file stores as a 1x1 convolution,
 *     and a classifier of 1001 classes for a network with 1000: the first class, the background of
 *     TensorFlow's ImageNet models, is left out
 * @param hints possible reasons why the file does not fit, such as a prefix of some of its names;
 *     sentences without a full stop
 */
public record LoadReport(
        List<String> fitting,
        List<String> missing,
        List<String> unexpected,
        List<String> different,
        List<String> adapted,
        List<String> hints) {

    private static final int MAX_NAMES = 8;
    private static final int LONGEST = 300;

    /** Creates a report without adapted weights and hints. */
    public LoadReport(
            List<String> fitting,
            List<String> missing,
            List<String> unexpected,
            List<String> different) {
        this(fitting, missing, unexpected, different, List.of(), List.of());
    }

    /**
     * Returns whether the file and the network have the same names and kinds of numbers, and the
     * shapes are the same or adapted.
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
                prefixed(prefix, different),
                prefixed(prefix, adapted),
                hints);
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
                joined(different, other.different),
                joined(adapted, other.adapted),
                joined(hints, other.hints));
    }

    private static List<String> joined(List<String> names, List<String> others) {
        return Stream.concat(names.stream(), others.stream()).toList();
    }

    /**
     * Returns the number of names of each kind, with the first 8 names that are not simply fitting,
     * and the hints.
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(fitting.size() + (fitting.size() == 1 ? " tensor fits" : " tensors fit"));
        describe(parts, adapted, "adapted");
        describe(parts, missing, "missing");
        describe(parts, unexpected, "not expected");
        describe(parts, different, "different");
        List<String> sentences = new ArrayList<>(List.of(String.join("; ", parts)));
        sentences.addAll(hints);
        return String.join(". ", sentences);
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
