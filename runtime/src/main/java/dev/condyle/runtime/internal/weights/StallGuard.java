package dev.condyle.runtime.internal.weights;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a stream, and closes it when no data has arrived for too long. */
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
        // The timeout of the HTTP request covers only the response headers.
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
            // The stream was read completely or closed: there is nothing left to watch.
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
            // Nothing more will be read from it.
            return;
        }
    }
}
