package dev.condyle.runtime.internal.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLockInterruptionException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptsTest {

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void anInterruptThatClosedTheFileIsACancellation() {
        for (IOException cause :
                List.of(new ClosedByInterruptException(), new FileLockInterruptionException())) {
            assertCancelled(cause);
            assertCancelled(new UncheckedIOException(new IOException(cause)));
        }
    }

    @Test
    void aClosedFileIsACancellationOnlyIfTheThreadIsInterrupted() {
        for (IOException cause :
                List.of(new ClosedChannelException(), new InterruptedIOException("read"))) {
            assertDoesNotThrow(() -> Interrupts.check(cause));
            Thread.currentThread().interrupt();
            assertCancelled(cause);
        }
    }

    @Test
    void anyOtherFailureIsNoCancellation() {
        List<IOException> failures =
                List.of(new IOException("disk"), new SocketTimeoutException("slow"));
        for (IOException failure : failures) {
            assertDoesNotThrow(() -> Interrupts.check(failure));
            assertFalse(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
            assertDoesNotThrow(() -> Interrupts.check(failure));
            assertTrue(Thread.interrupted());
        }
    }

    private static void assertCancelled(Exception failure) {
        CancellationException stopped =
                assertThrows(CancellationException.class, () -> Interrupts.check(failure));
        assertEquals("Interrupted while reading a file.", stopped.getMessage());
        assertSame(failure, stopped.getCause());
        assertTrue(Thread.interrupted());
    }
}
