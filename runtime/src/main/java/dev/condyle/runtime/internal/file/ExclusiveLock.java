package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that only one thread of one process holds: a lock file, and a lock within this process,
 * because file locks do not exclude threads of the same process. On a file system without locks,
 * only the threads of this process exclude each other.
 */
public final class ExclusiveLock {

    private static final ConcurrentMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private ExclusiveLock() {}

    /**
     * An action on files.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    public interface FileAction<T> {

        /** Runs the action. */
        T run() throws IOException;
    }

    /**
     * Waits for the lock and runs an action.
     *
     * @param file the lock file, which is created if necessary, together with its folder. It is not
     *     deleted, because another process may be waiting for it
     * @param onWait runs once if another process holds the lock, before it is waited for
     * @param action runs while this thread holds the lock
     * @throws IOException if the lock file cannot be created, or the action fails
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static <T> T hold(Path file, Runnable onWait, FileAction<T> action)
            throws IOException, InterruptedException {
        Path key = file.toAbsolutePath().normalize();
        ReentrantLock threads = LOCKS.computeIfAbsent(key, it -> new ReentrantLock());
        threads.lockInterruptibly();
        try {
            Files.createDirectories(key.getParent());
            try (FileChannel channel =
                    FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (!FileLocks.lock(channel)) {
                    onWait.run();
                    await(channel);
                }
                return action.run();
            }
        } finally {
            threads.unlock();
        }
    }

    private static void await(FileChannel channel) throws IOException, InterruptedException {
        try {
            channel.lock();
        } catch (FileLockInterruptionException e) {
            throw new InterruptedException("Interrupted while waiting for a lock.");
        } catch (OverlappingFileLockException e) {
            // Another copy of this class in the same process holds it.
            return;
        } catch (IOException e) {
            // The file system does not support locks.
            if (!channel.isOpen()) {
                throw e;
            }
        }
    }
}
