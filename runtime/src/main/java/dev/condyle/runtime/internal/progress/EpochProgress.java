package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.training.History;
import java.util.Locale;

/**
 * Shows the progress of each epoch:
 *
 * <pre>
 * Epoch 1/5  loss 0.2500  accuracy 0.8750  4.3 s
 * Epoch 2/5 [=========>          ]  58/125  loss 0.1043  accuracy 0.9688  0:14 left
 * </pre>
 */
final class EpochProgress implements ProgressDisplay {

    private final ConsoleBar bar;
    private final int first;
    private final int epochs;

    /**
     * Creates a display.
     *
     * @param bar the line; its clock starts with the training
     * @param first the number of the first epoch, above 1 if training is resumed
     * @param epochs the number of the last epoch
     */
    EpochProgress(ConsoleBar bar, int first, int epochs) {
        this.bar = bar;
        this.first = first;
        this.epochs = epochs;
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
                    String.format(Locale.ROOT, "accuracy %.4f", batch.accuracy()),
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
        String validation =
                epoch.validationLoss().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "  validation loss %.4f  accuracy %.4f",
                                epoch.validationLoss().getAsDouble(),
                                epoch.validationAccuracy().orElseThrow());
        bar.finish(
                String.format(
                        Locale.ROOT,
                        "Epoch %d/%d  loss %.4f  accuracy %.4f%s  %.1f s",
                        epoch.number(),
                        epochs,
                        epoch.loss(),
                        epoch.accuracy(),
                        validation,
                        epoch.seconds()));
    }

    @Override
    public void close() {
        bar.leave();
    }
}
