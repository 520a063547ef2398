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
 */
public record DownloadLimits(
        Duration connect, Duration answer, Duration stall, long bytes, int redirects) {

    public static final DownloadLimits DEFAULT =
            new DownloadLimits(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    16L << 30,
                    10);
}
