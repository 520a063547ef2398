package dev.condyle.samples.serve;

import java.util.concurrent.Semaphore;

/**
 * Bounds the memory of the pictures that all requests hold at a time. A compressed picture of a few
 * kilobytes can have millions of pixels, so neither the size of bodies nor their number does.
 */
final class PixelBudget {

    private final int all;
    private final Semaphore free;

    PixelBudget(int pixels) {
        all = pixels;
        free = new Semaphore(pixels);
    }

    /** Returns the share of a request, which is empty. */
    Share share() {
        return new Share();
    }

    /** The pixels of one request, which are returned once it is closed. Not thread-safe. */
    final class Share implements AutoCloseable {

        private int taken;

        private Share() {}

        /**
         * Takes pixels.
         *
         * @throws RequestException with status 413 if this request alone has more than all pixels,
         *     or 503 if others hold too many
         */
        void take(int pixels) {
            if ((long) taken + pixels > all) {
                throw RequestException.tooLarge(
                        "The pictures of a request must have at most " + all + " pixels together.");
            }
            if (!free.tryAcquire(pixels)) {
                throw RequestException.busy(
                        "The pictures of other requests fill the memory. Try again later.");
            }
            taken += pixels;
        }

        @Override
        public void close() {
            free.release(taken);
            taken = 0;
        }
    }
}
