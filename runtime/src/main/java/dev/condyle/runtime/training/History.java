package dev.condyle.runtime.training;

import dev.condyle.runtime.evaluation.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The metrics of a training, epoch by epoch. Contains at least one epoch. Immutable. */
public final class History {

    /**
     * The metrics of one epoch.
     *
     * @param number the number of the epoch, from 1
     * @param loss the mean loss of the training examples, each computed with the weights at the
     *     time of its batch; includes label smoothing, class weights and sample weights. With
     *     several heads, the weighted sum of their losses
     * @param accuracy the training accuracy, computed with the same weights, from 0 to 1, averaged
     *     over the heads that predict classes; NaN if there are none. For a mixture ({@link
     *     Fit#mixup}) the label with the larger share counts as the correct one
     * @param meanAbsoluteError the mean absolute error of the training examples, in units of the
     *     target, averaged over the heads that predict numbers; NaN if there are none
     * @param learningRate the learning rate of the last step
     * @param seconds the duration of the epoch in seconds, including validation
     * @param validation the metrics of the validation examples after the epoch; empty without
     *     validation data
     */
    public record Epoch(
            int number,
            double loss,
            double accuracy,
            double meanAbsoluteError,
            double learningRate,
            double seconds,
            Optional<Validation> validation) {

        /**
         * Returns the mean loss of the validation examples after the epoch; empty without
         * validation data.
         */
        public OptionalDouble validationLoss() {
            return validation
                    .map(it -> OptionalDouble.of(it.loss()))
                    .orElse(OptionalDouble.empty());
        }

        /**
         * Returns the validation accuracy after the epoch, from 0 to 1; empty without validation
         * data, or if no head predicts classes.
         */
        public OptionalDouble validationAccuracy() {
            return validation
                    .filter(it -> !Double.isNaN(it.accuracy()))
                    .map(it -> OptionalDouble.of(it.accuracy()))
                    .orElse(OptionalDouble.empty());
        }

        /** Returns the metrics, with 4 significant digits. */
        @Override
        public String toString() {
            return "Epoch[number="
                    + number
                    + ", loss="
                    + shown(loss)
                    + scores("accuracy", accuracy, "meanAbsoluteError", meanAbsoluteError)
                    + validation
                            .map(
                                    it ->
                                            ", validationLoss="
                                                    + shown(it.loss())
                                                    + scores(
                                                            "validationAccuracy",
                                                            it.accuracy(),
                                                            "validationMeanAbsoluteError",
                                                            it.meanAbsoluteError()))
                            .orElse("")
                    + ", learningRate="
                    + shown(learningRate)
                    + ", seconds="
                    + shown(seconds)
                    + "]";
        }

        private static String scores(String name, double accuracy, String other, double error) {
            return (Double.isNaN(accuracy) ? "" : ", " + name + "=" + shown(accuracy))
                    + (Double.isNaN(error) ? "" : ", " + other + "=" + shown(error));
        }

        private static String shown(double value) {
            return String.format(Locale.ROOT, "%.4g", value);
        }
    }

    /**
     * The metrics of the validation examples after an epoch.
     *
     * @param loss the mean loss, without label smoothing, class weights and sample weights; with
     *     several heads, the weighted sum of their losses. NaN if the output of the network was not
     *     finite
     * @param accuracy the accuracy, from 0 to 1, averaged over the heads that predict classes; NaN
     *     if there are none
     * @param meanAbsoluteError the mean absolute error, in units of the target, averaged over the
     *     heads that predict numbers; NaN if there are none
     * @param heads the metrics of each head, by its name; an only head has the name {@code head}
     */
    public record Validation(
            double loss,
            double accuracy,
            double meanAbsoluteError,
            Map<String, Map<Metric, Double>> heads) {

        /** Copies the maps. */
        public Validation {
            Map<String, Map<Metric, Double>> copy = new LinkedHashMap<>();
            heads.forEach((head, metrics) -> copy.put(head, Map.copyOf(metrics)));
            heads = Collections.unmodifiableMap(copy);
        }

        /**
         * Returns a metric of the network. For several heads, it is the weighted sum of their
         * losses, and the mean of other metrics over the heads that have it. Empty if no head has
         * it.
         */
        public OptionalDouble metric(Metric metric) {
            return metric == Metric.LOSS
                    ? OptionalDouble.of(loss)
                    : heads.values().stream()
                            .filter(metrics -> metrics.containsKey(metric))
                            .mapToDouble(metrics -> metrics.get(metric))
                            .average();
        }

        /** Returns a metric of one head; empty if there is no such head, or it lacks the metric. */
        public OptionalDouble metric(String head, Metric metric) {
            Double value = heads.getOrDefault(head, Map.of()).get(metric);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }

    // Higher accuracy is better; ties are broken by the lower loss. Regression has no accuracy.
    private static final Comparator<Epoch> QUALITY =
            Comparator.<Epoch>comparingDouble(History::accuracy)
                    .thenComparing(
                            epoch -> epoch.validationLoss().orElse(epoch.loss()),
                            Comparator.reverseOrder());

    private final List<Epoch> epochs;
    private final int phase;

    /**
     * Creates a history with a single phase.
     *
     * @param epochs the epochs in order
     * @throws IllegalArgumentException if there is no epoch
     */
    public History(List<Epoch> epochs) {
        this(epochs, List.of());
    }

    /**
     * Creates a history with a fine-tuning phase.
     *
     * @param epochs the epochs of the first phase
     * @param fineTuning the epochs of the second phase, in which the backbone is trained as well
     * @throws IllegalArgumentException if there is no epoch
     */
    public History(List<Epoch> epochs, List<Epoch> fineTuning) {
        this.epochs = Stream.concat(epochs.stream(), fineTuning.stream()).toList();
        phase = epochs.size();
        if (this.epochs.isEmpty()) {
            throw new IllegalArgumentException("A history must have at least one epoch.");
        }
    }

    /**
     * Returns the epochs of the fine-tuning phase, in which the backbone is trained as well. The
     * list is empty if there was no such phase.
     */
    public List<Epoch> fineTuning() {
        return epochs.subList(phase, epochs.size());
    }

    /** Returns the epochs of all phases in order. */
    public List<Epoch> epochs() {
        return epochs;
    }

    /** Returns the last epoch. Its validation metrics are those of the final weights. */
    public Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    private static double accuracy(Epoch epoch) {
        double accuracy = epoch.validation().map(Validation::accuracy).orElse(epoch.accuracy());
        return Double.isNaN(accuracy) ? 0 : accuracy;
    }

    /**
     * Returns the epoch with the highest validation accuracy, or the highest training accuracy
     * without validation data. Ties are broken by the lower loss, then by the earlier epoch. If no
     * head predicts classes, the epoch with the lowest loss.
     */
    public Epoch best() {
        Epoch best = epochs.get(0);
        for (Epoch epoch : epochs) {
            if (QUALITY.compare(epoch, best) > 0) {
                best = epoch;
            }
        }
        return best;
    }

    /** Returns a table with one line per epoch, and a line between two phases. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Epoch      Loss" + header() + "  Learning rate  Seconds");
        for (Epoch epoch : epochs) {
            if (lines.size() == phase + 1) {
                lines.add("Fine-tuning");
            }
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%5d  %8.4f%s  %13.3g  %7.1f",
                            epoch.number(),
                            epoch.loss(),
                            scores(epoch),
                            epoch.learningRate(),
                            epoch.seconds()));
        }
        return String.join("\n", lines);
    }

    private String header() {
        boolean classes = !Double.isNaN(last().accuracy());
        boolean numbers = !Double.isNaN(last().meanAbsoluteError());
        String header = (classes ? "  Accuracy" : "") + (numbers ? "       MAE" : "");
        return last().validation().isEmpty()
                ? header
                : header
                        + "  Val. loss"
                        + (classes ? "  Val. accuracy" : "")
                        + (numbers ? "   Val. MAE" : "");
    }

    private static String scores(Epoch epoch) {
        String scores =
                score("  %8.4f", epoch.accuracy()) + score("  %8.4g", epoch.meanAbsoluteError());
        return epoch.validation().isEmpty()
                ? scores
                : scores
                        + score("  %9.4f", epoch.validation().get().loss())
                        + score("  %13.4f", epoch.validation().get().accuracy())
                        + score("  %9.4g", epoch.validation().get().meanAbsoluteError());
    }

    private static String score(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
