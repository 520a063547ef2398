package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Monitor;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Shows the progress of each epoch:
 *
 * <pre>
 * Epoch 1/5  loss 0.2500  accuracy 0.8750  4.3 s
 * Epoch 1/5  loss 0.2500  acc 0.8750  val_loss 0.3125  val_acc 0.8500  4.3 s
 * Epoch 2/5 [=========>          ]  58/125  loss 0.1043  accuracy 0.9688  0:14 left
 * </pre>
 */
final class EpochProgress implements ProgressDisplay {

    private final ConsoleBar bar;
    private final int first;
    private final int epochs;
    private final Optional<Monitor> monitor;

    /**
     * Creates a display.
     *
     * @param bar the line; its clock starts with the training
     * @param first the number of the first epoch, above 1 if training is resumed
     * @param epochs the number of the last epoch
     * @param monitor the metric that decides about the training, if there is one
     */
    EpochProgress(ConsoleBar bar, int first, int epochs, Optional<Monitor> monitor) {
        this.bar = bar;
        this.first = first;
        this.epochs = epochs;
        this.monitor = monitor;
    }

    @Override
    public void onBatch(BatchEnd batch) {
        if (bar.isDue() || batch.number() == batch.batches()) {
            int digits = Integer.toString(batch.batches()).length();
            bar.show(
                    String.format(Locale.ROOT, "Epoch %d/%d", batch.epoch(), epochs),
                    batch.number(),
                    batch.batches(),
                    String.format(
                            Locale.ROOT, "%" + digits + "d/%d", batch.number(), batch.batches()),
                    String.format(Locale.ROOT, "loss %.4f", batch.loss()),
                    score("accuracy", batch.accuracy(), batch.meanAbsoluteError()).strip(),
                    left(batch));
        }
    }

    /** Returns the estimated time until the last epoch ends. */
    private String left(BatchEnd batch) {
        long all = (long) batch.batches() * (epochs - first + 1);
        long done = (long) batch.batches() * (batch.epoch() - first) + batch.number();
        return bar.left(done, all);
    }

    @Override
    public void onEpoch(History.Epoch epoch) {
        String number = String.format(Locale.ROOT, "Epoch %d/%d", epoch.number(), epochs);
        String loss = number("loss", epoch.loss());
        String seconds = String.format(Locale.ROOT, "  %.1f s", epoch.seconds());
        double error = epoch.meanAbsoluteError();
        String accuracy = score("acc", epoch.accuracy(), error);
        if (epoch.validation().isEmpty()) {
            String all = number + loss + score("accuracy", epoch.accuracy(), error);
            bar.finish(all + seconds, all, number + loss + accuracy);
            return;
        }
        // With the long names of the other line, this one would exceed 80 columns.
        History.Validation validation = epoch.validation().get();
        String validationLoss = number("val_loss", validation.loss());
        String validationAccuracy =
                validation(validation.accuracy(), validation.meanAbsoluteError());
        String compared = compared(validation);
        if (!compared.isEmpty()) {
            String all = number + loss + validationLoss + compared;
            bar.finish(all + seconds, all, number + loss + compared);
            return;
        }
        String all = number + loss + accuracy + validationLoss + validationAccuracy;
        bar.finish(
                all + seconds,
                all,
                number + loss + validationLoss + validationAccuracy,
                number + loss + validationAccuracy);
    }

    /** Returns the metric that decides about the training, unless it is in the line anyway. */
    private String compared(History.Validation validation) {
        if (monitor.isEmpty()) {
            return "";
        }
        Metric metric = monitor.get().metric();
        Optional<String> head = monitor.get().head();
        if (head.isEmpty() && (metric == Metric.LOSS || metric == Metric.ACCURACY)) {
            return "";
        }
        OptionalDouble value =
                head.map(it -> validation.metric(it, metric))
                        .orElseGet(() -> validation.metric(metric));
        String name = head.map(it -> it + "_").orElse("") + metric;
        return value.isPresent() ? "  val_" + name + " " + shown(value.getAsDouble()) : "";
    }

    /** Returns the accuracy or, if no head predicts classes, the mean absolute error. */
    private static String score(String name, double accuracy, double error) {
        return Double.isNaN(accuracy) ? "  mae " + shown(error) : number(name, accuracy);
    }

    private static String validation(double accuracy, double error) {
        return Double.isNaN(accuracy) ? "  val_mae " + shown(error) : number("val_acc", accuracy);
    }

    /**
     * Returns a number with 4 decimals; with one if it is so large that they are of no interest.
     */
    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 1000 ? "%.4f" : "%.1f", value);
    }

    private static String number(String name, double value) {
        return String.format(Locale.ROOT, "  %s %.4f", name, value);
    }

    @Override
    public void close() {
        bar.leave();
    }
}
