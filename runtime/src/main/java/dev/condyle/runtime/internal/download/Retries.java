package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.time.Duration;

/**
 * Repeats a request that failed temporarily, after a pause: the one that the server asks for, or
 * one that doubles each time.
 */
public final class Retries {

    private static final System.Logger LOG = System.getLogger(Retries.class.getName());

    private final DownloadLimits limits;
    private int failures;
    private long most;
    private int total = 1;

    /** Creates a counter of failures. */
    public Retries(DownloadLimits limits) {
        this.limits = limits;
    }

    /**
     * An action that can be repeated.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    public interface Attempt<T> {

        /** Runs the action. */
        T run() throws TemporaryFailure, IOException;
    }

    /**
     * Runs an action until it succeeds.
     *
     * @throws WeightsException if it fails for good, or too often
     */
    public <T> T run(Attempt<T> attempt) throws IOException {
        while (true) {
            try {
                return attempt.run();
            } catch (TemporaryFailure e) {
                pause(e);
            }
        }
    }

    /**
     * Starts to count anew if more bytes of a file are present than ever before. A download that
     * starts from the beginning each time makes no progress.
     */
    void progress(long present) {
        if (present > most) {
            most = present;
            failures = 0;
        }
    }

    private void pause(TemporaryFailure failure) {
        WeightsException problem = failure.problem();
        Duration pause = failure.pause().orElse(limits.pause().multipliedBy(1L << failures));
        if (failures >= limits.retries() || pause.compareTo(limits.longestPause()) > 0) {
            throw total == 1
                    ? problem
                    : new WeightsException(
                            problem.getMessage() + " " + total + " attempts were made.",
                            problem.getCause());
        }
        failures++;
        total++;
        LOG.log(
                System.Logger.Level.INFO,
                "{0} Trying again in {1} s.",
                firstSentence(problem),
                (pause.toMillis() + 999) / 1000);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("The download was interrupted. " + problem.getMessage(), e);
        }
    }

    private static String firstSentence(WeightsException problem) {
        String message = problem.getMessage();
        int end = message.indexOf(". ");
        return end < 0 ? message : message.substring(0, end + 1);
    }
}
