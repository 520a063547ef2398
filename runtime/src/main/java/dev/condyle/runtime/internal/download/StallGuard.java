package dev.condyle.runtime.internal.download;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads a stream on another thread. The reader therefore notices when no data arrives for too long,
 * and can be interrupted, which a stream of the HTTP client does not support on all versions of
 * Java.
 */
final class StallGuard implements AutoCloseable {

    static final int CHUNK_BYTES = 1 << 16;

    private static final int MAX_CHUNKS = 4;
    private static final Object END = new Object();

    private final InputStream stream;
    private final long limitNanos;
    private final Thread pump;
    // Chunks as byte[], then END or an IOException.
    private final BlockingQueue<Object> received = new ArrayBlockingQueue<>(MAX_CHUNKS);
    private boolean stalled;

    StallGuard(InputStream stream, Duration limit) {
        this.stream = stream;
        limitNanos = limit.toNanos();
        pump = new Thread(this::pump, "condyle-download");
        pump.setDaemon(true);
        pump.start();
    }

    private void pump() {
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            for (int count; (count = stream.read(chunk)) >= 0; ) {
                received.put(Arrays.copyOf(chunk, count));
            }
            received.put(END);
        } catch (IOException e) {
            // If the queue is full, the reader has closed this object or will read the rest.
            putLast(e);
        } catch (InterruptedException e) {
            // This object was closed.
            return;
        }
    }

    private void putLast(IOException e) {
        try {
            received.put(e);
        } catch (InterruptedException interrupted) {
            // This object was closed.
            return;
        }
    }

    /**
     * Reads the next bytes.
     *
     * @param chunk an array with at least {@link #CHUNK_BYTES} bytes
     * @return the number of bytes, or -1 at the end
     * @throws IOException if the connection is lost, or no data arrives for too long
     * @throws InterruptedException if the thread is interrupted
     */
    int read(byte[] chunk) throws IOException, InterruptedException {
        Object next = received.poll(limitNanos, TimeUnit.NANOSECONDS);
        if (next instanceof byte[] bytes) {
            System.arraycopy(bytes, 0, chunk, 0, bytes.length);
            return bytes.length;
        }
        if (next instanceof IOException e) {
            throw e;
        }
        if (next == null) {
            stalled = true;
            throw new IOException("stalled");
        }
        return -1;
    }

    boolean stalled() {
        return stalled;
    }

    @Override
    public void close() {
        pump.interrupt();
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing more will be read from it.
            return;
        }
    }
}
