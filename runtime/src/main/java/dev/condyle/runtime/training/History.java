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

/**
 * The metrics of a training, epoch by epoch, and how it ended. Contains at least one epoch.
 * Immutable.
 */
public final class History {

    /**
     * The metrics of one epoch.
     *
     * @param number the number of the epoch, from 1; a further training of the model continues the
     *     numbers
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

    private final List<List<Epoch>> phases;
    private final List<Epoch> epochs;
    private final Optional<Epoch> chosen;
    private final boolean restored;
    private final Optional<String> stopReason;

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
        this(List.of(epochs, fineTuning), Optional.empty(), false, Optional.empty());
    }

    /**
     * Creates a history.
     *
     * @param phases the epochs of each phase; the first phase, which may be empty, precedes any
     *     fine-tuning
     * @param best the best epoch, if the training compares its epochs
     * @param restored whether the model has the weights of the best epoch
     * @param stopReason the reason why the training stopped before its last planned epoch, if it
     *     did
     * @throws IllegalArgumentException if there is no epoch
     */
    public History(
            List<List<Epoch>> phases,
            Optional<Epoch> best,
            boolean restored,
            Optional<String> stopReason) {
        this.phases = phases.stream().map(List::copyOf).toList();
        this.chosen = best;
        this.restored = restored;
        this.stopReason = stopReason;
        epochs = this.phases.stream().flatMap(List::stream).toList();
        if (epochs.isEmpty()) {
            throw new IllegalArgumentException("A history must have at least one epoch.");
        }
    }

    /**
     * Returns the epochs of all fine-tuning phases, in which the backbone is trained as well. The
     * list is empty if there was no such phase.
     */
    public List<Epoch> fineTuning() {
        return epochs.subList(phases.get(0).size(), epochs.size());
    }

    /**
     * Returns the epochs of each phase. The first phase precedes any fine-tuning; it is empty with
     * {@link Fit#fineTuneOnly}.
     */
    public List<List<Epoch>> phases() {
        return phases;
    }

    /** Returns the epochs of all phases in order. */
    public List<Epoch> epochs() {
        return epochs;
    }

    /**
     * Returns the last epoch. Its validation metrics are those of the final weights, unless the
     * weights of another epoch were {@link #restored}.
     */
    public Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    private static double accuracy(Epoch epoch) {
        double accuracy = epoch.validation().map(Validation::accuracy).orElse(epoch.accuracy());
        return Double.isNaN(accuracy) ? 0 : accuracy;
    }

    /**
     * Returns the best epoch by the metric of {@link Fit#keepBest} or {@link Fit#stopEarly}, the
     * earliest one if several are equally good. Without these options, returns the epoch with the
     * highest validation accuracy, or the highest training accuracy without validation data; ties
     * are broken by the lower loss, then by the earlier epoch. If no head predicts classes, this is
     * the epoch with the lowest loss.
     */
    public Epoch best() {
        if (chosen.isPresent()) {
            return chosen.get();
        }
        Epoch best = epochs.get(0);
        for (Epoch epoch : epochs) {
            if (QUALITY.compare(epoch, best) > 0) {
                best = epoch;
            }
        }
        return best;
    }

    /**
     * Returns the epoch whose weights the model has because it was the best one, possibly the last
     * epoch. Empty if the model keeps the last weights, because neither {@link Fit#stopEarly} nor
     * {@link Fit#keepBest} is set, or the metric was always NaN.
     */
    public Optional<Epoch> restored() {
        return restored ? chosen : Optional.empty();
    }

    /**
     * Returns the reason why the training, or its last phase, stopped before the last planned
     * epoch. Empty if all epochs have run.
     */
    public Optional<String> stopReason() {
        return stopReason;
    }

    /**
     * Returns a table with one line per epoch and a line between two phases, followed by the reason
     * why the training stopped and the epoch whose weights were restored.
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Epoch      Loss" + header() + "  Learning rate  Seconds");
        for (int phase = 0; phase < phases.size(); phase++) {
            if (phase > 0 && !phases.get(phase).isEmpty()) {
                lines.add("Fine-tuning");
            }
            phases.get(phase).forEach(epoch -> lines.add(line(epoch)));
        }
        stopReason.ifPresent(
                reason -> lines.add("Stopped after epoch " + last().number() + ": " + reason));
        restored().ifPresent(epoch -> lines.add("Weights of epoch " + epoch.number()));
        return String.join("\n", lines);
    }

    private static String line(Epoch epoch) {
        return String.format(
                Locale.ROOT,
                "%5d  %8.4f%s  %13.3g  %7.1f",
                epoch.number(),
                epoch.loss(),
                scores(epoch),
                epoch.learningRate(),
                epoch.seconds());
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
