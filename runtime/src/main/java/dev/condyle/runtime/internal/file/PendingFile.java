package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A file beside its target in the file system. */
public final class PendingFile implements Disk.Pending {

    private static final String SUFFIX = ".new";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final Path target;
    private final FileChannel channel;

    private PendingFile(Path path, Path target, FileChannel channel) {
        this.path = path;
        this.target = target;
        this.channel = channel;
    }

    static PendingFile create(Path target, FileDisk.Opener opener) throws IOException {
        byte[] random = new byte[Long.BYTES];
        while (true) {
            RANDOM.nextBytes(random);
            String name = target.getFileName() + "." + HexFormat.of().formatHex(random) + SUFFIX;
            Path path = target.resolveSibling(name);
            // A new file: an existing one, such as a link, is not followed.
            FileChannel channel =
                    opener.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            FileLocks.lock(channel);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return new PendingFile(path, target, channel);
            }
            // Another process has deleted it before it was locked.
            channel.close();
        }
    }

    /**
     * Returns the pending files of a target, including those that a crash has left behind.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> of(Path target) throws IOException {
        // The first format of saved models had no random digits.
        Pattern name =
                Pattern.compile(
                        Pattern.quote(target.getFileName().toString())
                                + "(\\.[0-9a-f]{16})?"
                                + Pattern.quote(SUFFIX));
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(
                        target.getParent(),
                        it -> name.matcher(it.getFileName().toString()).matches())) {
            List<Path> pending = new ArrayList<>();
            files.forEach(pending::add);
            return pending;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Deletes a pending file that a crash has left behind, but not one that is in use. */
    public static void deleteStale(Path pending) throws IOException {
        try (FileChannel channel =
                FileChannel.open(pending, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (FileLocks.lock(channel)) {
                Files.deleteIfExists(pending);
            }
        } catch (NoSuchFileException e) {
            // Its process has moved or deleted it.
            return;
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public void write(Disk.Content content) throws IOException {
        content.writeTo(channel);
        channel.force(true);
    }

    @Override
    public void move() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
