package dev.condyle.runtime.data;

import dev.condyle.runtime.internal.text.ForeignText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examples in memory with a probability per label. */
final class SoftDataset<I, L> implements Dataset<I, L> {

    private static final double TOLERANCE = 1e-3;

    private final Dataset<I, L> examples;
    private final List<Map<L, Double>> probabilities;

    private SoftDataset(Dataset<I, L> examples, List<Map<L, Double>> probabilities) {
        this.examples = examples;
        this.probabilities = probabilities;
    }

    static <I, L> Dataset<I, L> of(
            List<? extends I> inputs, List<? extends Map<? extends L, Double>> probabilities) {
        if (inputs.size() != probabilities.size()) {
            throw new DataException(
                    "There are "
                            + inputs.size()
                            + " inputs and "
                            + probabilities.size()
                            + " maps of probabilities. Each input requires one map.");
        }
        List<Map<L, Double>> all = new ArrayList<>();
        List<L> labels = new ArrayList<>();
        for (Map<? extends L, Double> given : probabilities) {
            Map<L, Double> checked = checked(given, all.size());
            labels.add(mostProbable(checked));
            all.add(checked);
        }
        return new SoftDataset<>(Dataset.of(inputs, labels), all);
    }

    private static <L> Map<L, Double> checked(Map<? extends L, Double> given, int example) {
        if (given == null) {
            throw new DataException("The probabilities of example " + example + " are null.");
        }
        double sum = 0;
        for (Map.Entry<? extends L, Double> entry : given.entrySet()) {
            if (entry.getKey() == null) {
                throw new DataException("A label of example " + example + " is null.");
            }
            Double probability = entry.getValue();
            if (probability == null || !(probability >= 0) || probability.isInfinite()) {
                throw new DataException(
                        "The probability of "
                                + ForeignText.shown(entry.getKey().toString())
                                + " for example "
                                + example
                                + " must be from 0 to 1, not "
                                + probability
                                + ".");
            }
            sum += probability;
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new DataException(
                    "The probabilities of example "
                            + example
                            + " must have the sum 1, but it is "
                            + sum
                            + (sum > 0 ? ". Divide them by it." : "."));
        }
        Map<L, Double> copy = new LinkedHashMap<>();
        for (Map.Entry<? extends L, Double> entry : given.entrySet()) {
            copy.put(entry.getKey(), entry.getValue() / sum);
        }
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the label with the highest probability. A hash map has no fixed order, so ties go to
     * the smallest label.
     */
    private static <L> L mostProbable(Map<L, Double> probabilities) {
        Map.Entry<L, Double> best = null;
        for (Map.Entry<L, Double> entry : probabilities.entrySet()) {
            int order = best == null ? 1 : Double.compare(entry.getValue(), best.getValue());
            if (order > 0 || order == 0 && isBefore(entry.getKey(), best.getKey())) {
                best = entry;
            }
        }
        return best.getKey();
    }

    @SuppressWarnings("unchecked") // labels of the same class are comparable with each other
    private static boolean isBefore(Object label, Object other) {
        return label instanceof Comparable<?> comparable
                && label.getClass() == other.getClass()
                && ((Comparable<Object>) comparable).compareTo(other) < 0;
    }

    @Override
    public int size() {
        return examples.size();
    }

    @Override
    public I input(int index) {
        return examples.input(index);
    }

    @Override
    public L label(int index) {
        return examples.label(index);
    }

    @Override
    public Optional<Map<L, Double>> probabilities(int index) {
        return Optional.of(probabilities.get(index));
    }

    @Override
    public String toString() {
        return "Dataset(" + size() + " examples with probabilities)";
    }
}
