package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** The operations that change a folder. Tests let each of them fail. */
public interface Disk {

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(WritableByteChannel channel) throws IOException;
    }

    /**
     * A file that is written beside its target before it replaces the target. It is locked until it
     * is closed, so that another process can tell it from one that a crash has left behind.
     */
    interface Pending extends AutoCloseable {

        /** Returns the path of the file before the move. */
        Path path();

        /** Writes the content and waits until it is on the disk. */
        void write(Content content) throws IOException;

        /** Replaces the target by this file, atomically. */
        void move() throws IOException;

        /** Releases the lock. Does not delete the file. */
        @Override
        void close() throws IOException;
    }

    /** Creates a folder and its missing parents. Does not wait until they are on the disk. */
    void createFolders(Path folder) throws IOException;

    /**
     * Creates an empty file beside a target, whose name is that of the target followed by 16 random
     * hexadecimal digits and {@code .new}.
     */
    Pending create(Path target) throws IOException;

    /** Deletes a file or an empty folder, if it exists. */
    void delete(Path path) throws IOException;

    /** Waits until the renames in a folder are on the disk, if the platform supports it. */
    void force(Path folder) throws IOException;

    /** The file system. */
    Disk REAL = new FileDisk(FileChannel::open);
}
