package dev.condyle.runtime.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Training stopped because a loss or a gradient is not a finite number. The weights are those
 * before the batch that gave it.
 */
public final class TrainingDivergedException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int NAMED = 8;

    private final int epoch;
    private final int batch;
    private final String[] examples;

    public TrainingDivergedException(
            int epoch, int batch, double loss, double rate, List<String> examples) {
        super(message(epoch, batch, loss, rate, examples));
        this.epoch = epoch;
        this.batch = batch;
        this.examples = examples.toArray(String[]::new);
    }

    private static String message(
            int epoch, int batch, double loss, double rate, List<String> examples) {
        String what =
                Double.isFinite(loss)
                        ? "the norm of the gradients is not finite (the loss is " + loss + ")"
                        : "the loss is " + loss;
        String named = examples.stream().limit(NAMED).collect(Collectors.joining(", "));
        String more = examples.size() > NAMED ? " and " + (examples.size() - NAMED) + " more" : "";
        String before =
                epoch == 1 && batch == 1
                        ? " If an earlier training ended like this, make a new model."
                        : "";
        return String.format(
                Locale.ROOT,
                "Training stopped in epoch %d at batch %d: %s. The weights are those before this"
                        + " batch. Its examples: %s%s. If they are sound, lower the learning rate"
                        + " (it was %.3g) or limit the gradients with Fit.clipNorm(1).%s",
                epoch,
                batch,
                what,
                named,
                more,
                rate,
                before);
    }

    /** The number of the epoch, from 1. */
    public int epoch() {
        return epoch;
    }

    /** The number of the batch in the epoch, from 1. */
    public int batch() {
        return batch;
    }

    /** What the data set calls the examples of the batch. */
    public List<String> examples() {
        return List.of(examples);
    }
}
