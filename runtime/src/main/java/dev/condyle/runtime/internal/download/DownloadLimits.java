package dev.condyle.runtime.internal.download;

import java.time.Duration;

/**
 * The limits of a download.
 *
 * @param connect the timeout for connecting to a server
 * @param answer the timeout for the response headers
 * @param stall the longest time without any data
 * @param bytes the maximum file size in bytes
 * @param redirects the maximum number of redirects
 * @param retries how often a request that failed temporarily is repeated, after the last progress
 * @param pause the time before the first repetition. Each further pause is twice as long
 * @param longestPause the longest pause that a server may ask for
 */
public record DownloadLimits(
        Duration connect,
        Duration answer,
        Duration stall,
        long bytes,
        int redirects,
        int retries,
        Duration pause,
        Duration longestPause) {

    private static final Duration IMPATIENT = Duration.ofSeconds(10);

    public static final DownloadLimits DEFAULT =
            new DownloadLimits(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    16L << 30,
                    10,
                    4,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5));

    /**
     * Returns limits for a request whose answer is not necessary: short timeouts, no repetition.
     */
    public DownloadLimits impatient() {
        return new DownloadLimits(
                shorter(connect), shorter(answer), stall, bytes, redirects, 0, pause, longestPause);
    }

    private static Duration shorter(Duration duration) {
        return duration.compareTo(IMPATIENT) < 0 ? duration : IMPATIENT;
    }

    /**
     * Creates limits without repetitions.
     *
     * @param connect the timeout for connecting to a server
     * @param answer the timeout for the response headers
     * @param stall the longest time without any data
     * @param bytes the maximum file size in bytes
     * @param redirects the maximum number of redirects
     */
    public DownloadLimits(
            Duration connect, Duration answer, Duration stall, long bytes, int redirects) {
        this(connect, answer, stall, bytes, redirects, 0, Duration.ZERO, Duration.ZERO);
    }
}
