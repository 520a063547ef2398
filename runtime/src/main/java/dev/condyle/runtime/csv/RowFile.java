package dev.condyle.runtime.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file with random access. Lazily opened by the first read, and closed when it is garbage
 * collected. Thread-safe: if an interrupted thread closes the file, the other threads reopen it.
 */
final class RowFile {

    private final Path path;
    // The JDK's cleaner closes it. Unlike a RandomAccessFile, it does not prevent the file from
    // being deleted on Windows.
    private FileChannel channel;

    RowFile(Path path) {
        this.path = path;
    }

    /**
     * Fills the buffer with the bytes that start at a position.
     *
     * @return false if the file ends before the buffer is full
     * @throws IOException if the file cannot be read or the current thread is interrupted
     */
    boolean read(ByteBuffer into, long position) throws IOException {
        while (into.hasRemaining()) {
            try {
                if (open().read(into, position + into.position()) < 0) {
                    return false;
                }
            } catch (ClosedChannelException e) {
                // An interrupt of this thread or of another one has closed the channel.
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
