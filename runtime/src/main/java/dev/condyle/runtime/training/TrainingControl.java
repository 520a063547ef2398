package dev.condyle.runtime.training;

/** Controls a running training. Passed to {@link FitListener}, for use during that call. */
public interface TrainingControl {

    /**
     * Stops the training without an exception. {@code fit} then returns the {@link History}, with
     * {@link History#stopReason}; further phases do not run.
     *
     * <p>Called after a batch, it ends the epoch with the current weight update: the validation
     * still runs, and the epoch is the last one of the history. With several calls, the first
     * reason counts.
     *
     * @param reason the reason, such as {@code "accuracy is above 0.99"}
     */
    void stop(String reason);
}
