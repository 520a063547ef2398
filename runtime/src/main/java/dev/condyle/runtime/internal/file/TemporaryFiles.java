package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Temporary files that cannot be deleted while they are open, as on Windows. They are deleted when
 * the JVM exits. Unlike {@link java.io.File#deleteOnExit}, a file can be removed again, so that a
 * long-running program does not accumulate paths.
 */
public final class TemporaryFiles {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(TemporaryFiles::deleteAll, "condyle-temporary-files"));
    }

    private TemporaryFiles() {}

    /** Deletes a file now, or when the JVM exits if that fails. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            OPEN.remove(file);
        } catch (IOException e) {
            OPEN.add(file);
        }
    }

    /** Returns the number of files that will be deleted when the JVM exits. */
    public static int pending() {
        return OPEN.size();
    }

    private static void deleteAll() {
        OPEN.forEach(TemporaryFiles::delete);
    }
}
