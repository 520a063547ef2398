package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** Locks of files that several processes and threads use. */
public final class FileLocks {

    private FileLocks() {}

    /**
     * Locks a file until its channel is closed. Returns false if it is locked elsewhere, or the
     * file system does not support locks.
     */
    public static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }
}
