package dev.condyle.runtime.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The metrics of a training, epoch by epoch. Contains at least one epoch. Immutable. */
public final class History {

    /**
     * The metrics of one epoch.
     *
     * @param number the number of the epoch, from 1
     * @param loss the mean loss of the training examples, each computed with the weights at the
     *     time of its batch; includes label smoothing
     * @param accuracy the training accuracy, computed with the same weights, from 0 to 1; for a
     *     mixture ({@link Fit#mixup}) the label with the larger share counts as the correct one
     * @param validationLoss the mean loss of the validation examples after the epoch; empty without
     *     validation data
     * @param validationAccuracy the validation accuracy after the epoch, from 0 to 1; empty without
     *     validation data
     * @param learningRate the learning rate of the last step
     * @param seconds the duration of the epoch in seconds, including validation
     */
    public record Epoch(
            int number,
            double loss,
            double accuracy,
            OptionalDouble validationLoss,
            OptionalDouble validationAccuracy,
            double learningRate,
            double seconds) {

        /** Returns the metrics, with 4 significant digits. */
        @Override
        public String toString() {
            String validation =
                    validationLoss.isPresent() && validationAccuracy.isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    ", validationLoss=%.4g, validationAccuracy=%.4g",
                                    validationLoss.getAsDouble(),
                                    validationAccuracy.getAsDouble())
                            : "";
            return String.format(
                    Locale.ROOT,
                    "Epoch[number=%d, loss=%.4g, accuracy=%.4g%s, learningRate=%.4g, seconds=%.4g]",
                    number,
                    loss,
                    accuracy,
                    validation,
                    learningRate,
                    seconds);
        }
    }

    // Higher accuracy is better; ties are broken by the lower loss.
    private static final Comparator<Epoch> QUALITY =
            Comparator.<Epoch>comparingDouble(
                            epoch -> epoch.validationAccuracy().orElse(epoch.accuracy()))
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

    /**
     * Returns the epoch with the highest validation accuracy, or the highest training accuracy
     * without validation data. Ties are broken by the lower loss, then by the earlier epoch.
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
        boolean validated = last().validationLoss().isPresent();
        List<String> lines = new ArrayList<>();
        lines.add(
                "Epoch      Loss  Accuracy"
                        + (validated ? "  Val. loss  Val. accuracy" : "")
                        + "  Learning rate  Seconds");
        for (Epoch epoch : epochs) {
            if (lines.size() == phase + 1) {
                lines.add("Fine-tuning");
            }
            String line =
                    String.format(
                            Locale.ROOT,
                            "%5d  %8.4f  %8.4f",
                            epoch.number(),
                            epoch.loss(),
                            epoch.accuracy());
            if (validated) {
                line +=
                        String.format(
                                Locale.ROOT,
                                "  %9.4f  %13.4f",
                                epoch.validationLoss().getAsDouble(),
                                epoch.validationAccuracy().getAsDouble());
            }
            lines.add(
                    line
                            + String.format(
                                    Locale.ROOT,
                                    "  %13.3g  %7.1f",
                                    epoch.learningRate(),
                                    epoch.seconds()));
        }
        return String.join("\n", lines);
    }
}
