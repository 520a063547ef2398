package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.download.DownloadSource;
import dev.condyle.runtime.internal.download.FileNames;
import dev.condyle.runtime.internal.download.PartFile;
import dev.condyle.runtime.internal.file.ExclusiveLock;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** The cache folder of downloaded weight files. */
final class WeightCache {

    private static final System.Logger LOG = System.getLogger(WeightCache.class.getName());
    private static final String FOLDER = "condyle.cache";
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int LONGEST_NAME = 80;

    private static final String OTHER_FOLDER = "set another folder with -D" + FOLDER + "=FOLDER";
    private static final String LOCKS = ".locks";

    private WeightCache() {}

    /** Returns the file of an address, from the cache or from the network. */
    static Path fetch(URI address, String checksum, Download download) {
        if (checksum.isEmpty()) {
            throw new WeightsException(
                    address
                            + " cannot be downloaded without its checksum: add sha256 = \"…\","
                            + " with the value that the publisher of the file states or"
                            + " 'sha256sum FILE' prints.");
        }
        Path file = folder().resolve(name(address, checksum));
        if (contains(file, checksum)) {
            return file;
        }
        Path lockFile = file.resolveSibling(LOCKS).resolve(file.getFileName() + ".lock");
        // Threads and processes that need the same file wait for one download.
        try {
            return ExclusiveLock.hold(
                    lockFile,
                    () -> waiting(file),
                    () -> {
                        if (!contains(file, checksum)) {
                            download(address, checksum, file, download);
                        }
                        return file;
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeightsException("The download of " + address + " was interrupted.", e);
        } catch (IOException e) {
            throw new WeightsException(
                    "The download of "
                            + address
                            + " cannot be written to "
                            + file.getParent()
                            + " ("
                            + e
                            + "). Check the free disk space and the write permission, or "
                            + OTHER_FOLDER
                            + ".",
                    e);
        }
    }

    private static void waiting(Path file) {
        LOG.log(System.Logger.Level.INFO, "Waiting for another process that downloads {0}", file);
    }

    private static Path folder() {
        String given = System.getProperty(FOLDER, "");
        try {
            Path folder =
                    given.isBlank()
                            ? Path.of(
                                    System.getProperty("user.home"), ".cache", "condyle", "weights")
                            : Path.of(given);
            return folder.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WeightsException("-D" + FOLDER + "=" + given + " is not a valid path.", e);
        }
    }

    /**
     * Returns the file name in the cache: the name in the address, restricted to portable
     * characters, with the checksum before the extension.
     */
    private static String name(URI address, String checksum) {
        String name = FileNames.of(address.toString()).replaceAll("[^A-Za-z0-9._-]+", "_");
        name = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        int dot = Math.max(0, name.lastIndexOf('.'));
        String ending = dot == 0 ? "" : name.substring(dot);
        return name.substring(0, name.length() - ending.length()) + "-" + checksum + ending;
    }

    private static boolean contains(Path file, String checksum) {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            if (Sha256.of(file).equals(checksum)) {
                return true;
            }
        } catch (IOException e) {
            Interrupts.check(e);
            throw new WeightsException(file + " cannot be read (" + e + ").", e);
        }
        LOG.log(System.Logger.Level.WARNING, "{0} is damaged and will be downloaded again.", file);
        return false;
    }

    private static void download(URI address, String checksum, Path file, Download download)
            throws IOException {
        Files.createDirectories(file.getParent());
        deleteAbandoned(file);
        PartFile part = PartFile.claim(file, address);
        try {
            download.run(DownloadSource.ofUrl(address, checksum, OTHER_FOLDER), part);
            try {
                Files.move(part.path(), file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Windows does not replace a file that another process has just opened.
                if (!contains(file, checksum)) {
                    throw e;
                }
            }
            part.discard();
        } finally {
            part.keep();
        }
    }

    /**
     * Deletes the partial files of processes that were killed during a download more than a day
     * ago. Later ones are continued.
     */
    private static void deleteAbandoned(Path file) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(ABANDONED));
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other : files.toList()) {
                String name = other.getFileName().toString();
                if (name.startsWith(file.getFileName() + ".")
                        && (name.endsWith(PartFile.PART) || name.endsWith(PartFile.VALIDATOR))
                        && Files.getLastModifiedTime(other).compareTo(old) < 0) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
