package dev.condyle.runtime.internal.batch;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import java.util.List;
import java.util.stream.IntStream;

/** Describes training data in which all examples have the same label. */
final class SameLabels {

    private SameLabels() {}

    /**
     * Returns the message.
     *
     * @param target the target of the head
     * @param examples the number of examples
     * @param numbers encoded labels
     * @param at the index of the first number of the label
     */
    static String message(Target<?> target, long examples, float[] numbers, int at) {
        if (target instanceof Regression<?> regression) {
            return "All "
                    + examples
                    + " examples have the same numbers of "
                    + String.join(", ", regression.outputs())
                    + ". Training requires examples that differ.";
        }
        if (target instanceof MultiLabel<?> several) {
            List<String> names = several.labels().names();
            List<String> chosen =
                    IntStream.range(0, names.size())
                            .filter(i -> numbers[at + i] > 0)
                            .mapToObj(names::get)
                            .toList();
            return "All "
                    + examples
                    + " examples have the same set of labels, "
                    + chosen
                    + ". Training requires examples that differ.";
        }
        Labels<?> labels = target.classes().orElseThrow();
        return "All "
                + examples
                + " examples have the label "
                + labels.names().get((int) numbers[at])
                + ". Training requires examples of at least two of the labels "
                + labels
                + ".";
    }
}
