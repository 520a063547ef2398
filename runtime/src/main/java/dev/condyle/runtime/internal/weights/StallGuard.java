package dev.condyle.runtime.internal.weights;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a stream, and closes it when nothing has come from it for too long. */
final class StallGuard implements AutoCloseable {

    private final InputStream stream;
    private final long limitNanos;
    private final Thread watch;
    private volatile long last;
    private volatile boolean stalled;

    StallGuard(InputStream stream, Duration limit) {
        this.stream = stream;
        limitNanos = limit.toNanos();
        last = System.nanoTime();
        // The request's own timeout ends with the headers of the answer.
        watch = new Thread(this::watch, "condyle-download");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            for (long left; (left = last + limitNanos - System.nanoTime()) > 0; ) {
                Thread.sleep(Math.max(1, left / 1_000_000));
            }
            stalled = true;
            stream.close();
        } catch (InterruptedException | IOException e) {
            // The stream is read to its end or given up: there is nothing left to watch.
            return;
        }
    }

    int read(byte[] chunk) throws IOException {
        int count = stream.read(chunk);
        last = System.nanoTime();
        if (stalled) {
            throw new IOException("stalled");
        }
        return count;
    }

    boolean stalled() {
        return stalled;
    }

    @Override
    public void close() {
        watch.interrupt();
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing more is wanted of it.
            return;
        }
    }
}
