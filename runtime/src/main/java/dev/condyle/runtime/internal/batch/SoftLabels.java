package dev.condyle.runtime.internal.batch;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.MultiClass;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Tasks;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Encodes the labels of a data set as the probabilities of the classes.
 *
 * @param data a data set in which at least one example has probabilities
 * @param labels the classes
 */
record SoftLabels<L>(Dataset<?, L> data, Labels<L> labels) {

    /**
     * Returns the encoding of a data set with soft labels; empty if it has none.
     *
     * @throws DataException if it has soft labels, but the network has no single head that chooses
     *     one of several classes
     */
    @SuppressWarnings("unchecked") // the label of an only head is that of the example
    static <L> Optional<SoftLabels<L>> of(Dataset<?, L> data, Tasks<L> tasks) {
        if (IntStream.range(0, data.size()).noneMatch(i -> data.probabilities(i).isPresent())) {
            return Optional.empty();
        }
        Target<?> target = tasks.tasks().get(0).target();
        if (tasks.tasks().size() > 1 || !(target instanceof MultiClass<?> classes)) {
            throw new DataException(
                    "The data set has soft labels. They require a network with one head that"
                            + " chooses one of several classes.");
        }
        return Optional.of(new SoftLabels<>(data, ((MultiClass<L>) classes).labels()));
    }

    /** Returns the number of classes. */
    int classes() {
        return labels.size();
    }

    /**
     * Encodes a label. An example without probabilities has probability 1 for its label.
     *
     * @throws IllegalArgumentException if a class is unknown
     */
    void encode(int example, float[] into) {
        Arrays.fill(into, 0);
        Optional<Map<L, Double>> probabilities = data.probabilities(example);
        if (probabilities.isEmpty()) {
            into[labels.indexOf(data.label(example))] = 1;
            return;
        }
        probabilities
                .get()
                .forEach(
                        (label, probability) ->
                                into[labels.indexOf(label)] = probability.floatValue());
    }
}
