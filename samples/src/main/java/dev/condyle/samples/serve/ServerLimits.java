package dev.condyle.samples.serve;

import java.time.Duration;

/**
 * The limits that keep the server responsive and its memory bounded, whatever clients send.
 *
 * @param batch the largest number of inputs that the model predicts at once
 * @param queue the largest number of inputs that wait; also the most that a request may have
 * @param bodyBytes the largest body of a request, in bytes
 * @param picturePixels the largest picture, in pixels
 * @param pendingPixels the pixels of all pictures that are being decoded, wait or are predicted;
 *     one takes up to four bytes, or eight if the file has 16 bits per channel
 * @param time the time to read a body, and again to predict its inputs
 */
record ServerLimits(
        int batch, int queue, int bodyBytes, int picturePixels, int pendingPixels, Duration time) {

    private static final int MEBI = 1 << 20;

    /** Photos of most phones and cameras, and 64 million pixels of them at a time. */
    static final ServerLimits DEFAULT =
            new ServerLimits(32, 128, 16 * MEBI, 32 * MEBI, 64 * MEBI, Duration.ofSeconds(10));
}
