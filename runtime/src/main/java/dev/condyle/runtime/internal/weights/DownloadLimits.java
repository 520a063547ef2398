package dev.condyle.runtime.internal.weights;

import java.time.Duration;

/**
 * How far a download may go.
 *
 * @param connect how long a server may take to accept a connection
 * @param answer how long it may take to answer
 * @param stall how long nothing may come
 * @param bytes how large a file may be
 * @param redirects how many times a server may point elsewhere
 */
record DownloadLimits(
        Duration connect, Duration answer, Duration stall, long bytes, int redirects) {

    static final DownloadLimits DEFAULT =
            new DownloadLimits(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    16L << 30,
                    10);
}
