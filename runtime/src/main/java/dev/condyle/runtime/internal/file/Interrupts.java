package dev.condyle.runtime.internal.file;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLockInterruptionException;
import java.util.concurrent.CancellationException;

/**
 * Distinguishes the interrupt of a thread from an error of its file. An interrupt closes the file
 * that the thread reads, which looks like an I/O error.
 */
public final class Interrupts {

    private Interrupts() {}

    /**
     * Does nothing, unless a failure is the interrupt of this thread.
     *
     * @throws CancellationException if it is; the interrupt status of the thread is set
     */
    public static void check(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isInterrupt(cause)) {
                Thread.currentThread().interrupt();
                CancellationException stopped =
                        new CancellationException("Interrupted while reading a file.");
                stopped.initCause(failure);
                throw stopped;
            }
        }
    }

    private static boolean isInterrupt(Throwable cause) {
        return cause instanceof ClosedByInterruptException
                || cause instanceof FileLockInterruptionException
                || Thread.currentThread().isInterrupted()
                        && (cause instanceof ClosedChannelException
                                || cause instanceof InterruptedIOException
                                        && !(cause instanceof SocketTimeoutException));
    }
}
