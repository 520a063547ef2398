package dev.condyle.runtime.internal.checkpoint;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the JVM shuts down, because of SIGTERM, Ctrl-C or {@code System.exit}, and delays it
 * until the training has written a checkpoint.
 */
public final class ShutdownRequest implements AutoCloseable {

    private static final int PATIENT_SECONDS = 3;
    private static final int MAX_SECONDS = 25;

    private final Thread training = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::delay, "condyle-checkpoint");
    private volatile boolean requested;

    private ShutdownRequest() {}

    /** Starts to wait for a shutdown, for a training on the current thread. */
    public static ShutdownRequest watch() {
        ShutdownRequest request = new ShutdownRequest();
        try {
            Runtime.getRuntime().addShutdownHook(request.hook);
        } catch (IllegalStateException e) {
            // The JVM is already shutting down.
            request.requested = true;
        }
        return request;
    }

    /** Returns whether the JVM is shutting down. */
    public boolean isRequested() {
        return requested;
    }

    private void delay() {
        requested = true;
        // A training thread that has called System.exit itself waits for this hook.
        boolean exits =
                Arrays.stream(training.getStackTrace())
                        .anyMatch(
                                frame ->
                                        frame.getClassName().equals("java.lang.Shutdown")
                                                || frame.getClassName()
                                                        .equals("java.lang.Runtime"));
        if (exits) {
            return;
        }
        try {
            // An update notices the request; anything longer, such as a validation, is interrupted.
            if (!ended.await(PATIENT_SECONDS, TimeUnit.SECONDS)) {
                training.interrupt();
                ended.await(MAX_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the delay, and the observation. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down; the hook ends.
            return;
        }
    }
}
