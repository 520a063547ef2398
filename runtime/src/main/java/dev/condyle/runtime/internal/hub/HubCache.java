package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.internal.file.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cache of one repository, in the <a
 * href="https://huggingface.co/docs/huggingface_hub/guides/manage-cache">layout</a> that Python's
 * {@code huggingface_hub} reads and writes:
 *
 * <pre>
 * models--OWNER--NAME/
 *     refs/main                     the commit hash of a branch or tag
 *     snapshots/COMMIT/FILE         a symbolic link to the blob
 *     blobs/ETAG                    the bytes
 *     .no_exist/COMMIT/FILE         the commit does not contain this file
 * .locks/models--OWNER--NAME/ETAG.lock
 * </pre>
 *
 * <p>Without symbolic links, as on most Windows computers, the snapshot contains the bytes and
 * there is no blob.
 */
final class HubCache {

    private static final System.Logger LOG = System.getLogger(HubCache.class.getName());

    private final Path cache;
    private final String name;
    private final Path folder;
    private final Links links;

    /** Creates symbolic links. */
    @FunctionalInterface
    interface Links {

        /** Creates a link, or throws if the platform does not support or allow it. */
        void create(Path link, Path target) throws IOException;
    }

    HubCache(Path cache, HubLocation location, Links links) {
        this.cache = cache;
        this.name = folderName(location);
        this.folder = cache.resolve(name);
        this.links = links;
    }

    static String folderName(HubLocation location) {
        return "models--" + location.repository().replace("/", "--");
    }

    Path folder() {
        return folder;
    }

    /** Returns the commit hash of a revision, as far as it is known. */
    Optional<String> commit(String revision) throws IOException {
        if (HubLocation.isCommit(revision)) {
            return Optional.of(revision);
        }
        Path ref = folder.resolve("refs").resolve(revision);
        return Files.isRegularFile(ref)
                ? Optional.of(Files.readString(ref).strip()).filter(HubLocation::isCommit)
                : Optional.empty();
    }

    /** Remembers the commit hash of a branch or tag. */
    void putCommit(String revision, String commit) throws IOException {
        if (revision.equals(commit) || commit(revision).equals(Optional.of(commit))) {
            return;
        }
        Path ref = folder.resolve("refs").resolve(revision);
        Files.createDirectories(ref.getParent());
        Path fresh = ref.resolveSibling(ref.getFileName() + "." + UUID.randomUUID());
        // Without a line break, as Python writes it.
        Files.write(fresh, commit.getBytes(StandardCharsets.US_ASCII));
        Files.move(fresh, ref, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns a file of a commit, if it is in the cache. */
    Optional<Path> find(String commit, String file) {
        return Optional.of(pointer(commit, file)).filter(Files::isRegularFile);
    }

    /** Returns the paths of the files of a commit that are in the cache, sorted. */
    List<String> files(String commit) throws IOException {
        Path snapshot = folder.resolve("snapshots").resolve(commit);
        if (!Files.isDirectory(snapshot)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(snapshot)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> snapshot.relativize(it).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Path pointer(String commit, String file) {
        return folder.resolve("snapshots").resolve(commit).resolve(file);
    }

    /** Returns whether it is known that a commit does not contain a file. */
    boolean isMissing(String commit, String file) {
        return Files.exists(missing(commit, file));
    }

    private Path missing(String commit, String file) {
        return folder.resolve(".no_exist").resolve(commit).resolve(file);
    }

    /** Remembers that a commit does not contain a file. */
    void putMissing(String commit, String file) throws IOException {
        Path marker = missing(commit, file);
        if (!Files.exists(marker)) {
            Files.createDirectories(marker.getParent());
            Files.write(marker, new byte[0]);
        }
    }

    /** Returns the lock file of a blob. */
    Path lock(String tag) {
        return cache.resolve(".locks").resolve(name).resolve(tag + ".lock");
    }

    /** Returns where the bytes with an ETag belong. */
    Path blob(String tag) {
        return folder.resolve("blobs").resolve(tag);
    }

    /**
     * Returns the checksum that the cache itself states for a file: the name of its blob. Files
     * without a blob state none.
     */
    static Checksum checksum(Path pointer) throws IOException {
        Path blob = pointer.toRealPath();
        boolean linked = !blob.getFileName().equals(pointer.getFileName());
        return Checksum.ofTag(linked ? blob.getFileName().toString() : "", Files.size(blob));
    }

    /** Deletes a damaged file and its blob. */
    static void discard(Path pointer) throws IOException {
        Files.deleteIfExists(pointer.toRealPath());
        Files.deleteIfExists(pointer);
    }

    /**
     * Adds a blob to a commit.
     *
     * @param fresh whether no other file refers to the blob yet
     * @return the file
     */
    Path link(String commit, String file, String tag, boolean fresh) throws IOException {
        Path pointer = pointer(commit, file);
        Path blob = blob(tag);
        Files.createDirectories(pointer.getParent());
        if (!Files.exists(pointer)) {
            // A link to a blob that was deleted.
            Files.deleteIfExists(pointer);
            try {
                links.create(pointer, pointer.getParent().relativize(blob));
            } catch (FileAlreadyExistsException e) {
                // Another process has created it.
                LOG.log(System.Logger.Level.DEBUG, "{0} exists already", pointer);
            } catch (IOException | UnsupportedOperationException e) {
                withoutLink(blob, pointer, fresh);
            }
        }
        return pointer;
    }

    private static void withoutLink(Path blob, Path pointer, boolean fresh) throws IOException {
        if (fresh) {
            Files.move(blob, pointer, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Path copy = pointer.resolveSibling(pointer.getFileName() + "." + UUID.randomUUID());
        Files.copy(blob, copy);
        Files.move(copy, pointer, StandardCopyOption.REPLACE_EXISTING);
    }
}
