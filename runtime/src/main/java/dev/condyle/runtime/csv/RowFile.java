package dev.condyle.runtime.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file that is read at any position. Opened by the first read, and closed by the garbage
 * collector. Thread-safe: if the interrupt of a thread closes the file, the other threads open it
 * again.
 */
final class RowFile {

    private final Path path;
    // Closed by the cleaner of the JDK. Unlike a RandomAccessFile, it does not prevent Windows from
    // deleting the file.
    private FileChannel channel;

    RowFile(Path path) {
        this.path = path;
    }

    /**
     * Fills the buffer with the bytes from a position.
     *
     * @return false if the file ends before the buffer is full
     * @throws IOException if the file cannot be read, or this thread is interrupted
     */
    boolean read(ByteBuffer into, long position) throws IOException {
        while (into.hasRemaining()) {
            try {
                if (open().read(into, position + into.position()) < 0) {
                    return false;
                }
            } catch (ClosedChannelException e) {
                // Closed by the interrupt of this thread, or of another one.
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
        return true;
    }

    private synchronized FileChannel open() throws IOException {
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(path);
        }
        return channel;
    }
}
