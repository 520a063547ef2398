package dev.condyle.runtime.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Thrown when training stops because the loss, a gradient or a weight is not finite.
 *
 * <p>The weights of the model stay finite. The model keeps the weights from before the batch, or,
 * if they are the reason, returns to the weights from the start of an epoch. It can then be used,
 * saved and trained further.
 */
public final class TrainingDivergedException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MAX_EXAMPLES = 8;

    private final int epoch;
    private final int batch;
    private final String[] examples;

    /**
     * Creates the exception.
     *
     * @param epoch the number of the epoch, from 1
     * @param batch the number of the batch in the epoch, from 1
     * @param problem what is not finite
     * @param rate the learning rate
     * @param examples the descriptions of the examples in the batch
     * @param restored the number of the epoch from whose start the weights were restored; 0 if the
     *     model keeps the weights from before the batch
     */
    public TrainingDivergedException(
            int epoch,
            int batch,
            String problem,
            double rate,
            List<String> examples,
            int restored) {
        super(
                restored == 0
                        ? kept(epoch, batch, problem, rate, examples)
                        : restored(epoch, batch, problem, rate, restored));
        this.epoch = epoch;
        this.batch = batch;
        this.examples = examples.toArray(String[]::new);
    }

    private static String restored(
            int epoch, int batch, String problem, double rate, int restored) {
        return String.format(
                Locale.ROOT,
                "Training diverged in epoch %d, batch %d: %s. The model returns to the weights from"
                        + " the start of epoch %d. Lower the learning rate (now %.3g) or clip the"
                        + " gradients with Fit.clipNorm(1).",
                epoch,
                batch,
                problem,
                restored,
                rate);
    }

    private static String kept(
            int epoch, int batch, String problem, double rate, List<String> examples) {
        String named = examples.stream().limit(MAX_EXAMPLES).collect(Collectors.joining(", "));
        String more =
                examples.size() > MAX_EXAMPLES
                        ? " and " + (examples.size() - MAX_EXAMPLES) + " more"
                        : "";
        String before =
                epoch == 1 && batch == 1
                        ? " If an earlier training diverged too, create a new model."
                        : "";
        return String.format(
                Locale.ROOT,
                "Training diverged in epoch %d, batch %d: %s. The model keeps the"
                        + " weights from before this batch. Examples in the batch: %s%s. If they"
                        + " are valid, lower the learning rate (now %.3g) or clip the gradients"
                        + " with Fit.clipNorm(1).%s",
                epoch,
                batch,
                problem,
                named,
                more,
                rate,
                before);
    }

    /** Returns the number of the epoch, from 1. */
    public int epoch() {
        return epoch;
    }

    /** Returns the number of the batch in the epoch, from 1. */
    public int batch() {
        return batch;
    }

    /**
     * Returns the descriptions of the examples in the batch, as returned by {@link
     * dev.condyle.runtime.data.Dataset#describe}.
     */
    public List<String> examples() {
        return List.of(examples);
    }
}
