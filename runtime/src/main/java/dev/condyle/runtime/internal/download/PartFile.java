package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.internal.file.FileLocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that has been downloaded, and the validator of the server's file: its ETag or
 * date. The part is locked while it is downloaded. If the download fails, both files are kept under
 * a common name; if its process is killed, they remain unlocked. In both cases the next download
 * takes ownership of them: it locks the part and renames both files atomically, so that two
 * processes never continue the same part.
 */
public final class PartFile {

    public static final String PART = ".part";
    public static final String VALIDATOR = ".validator";

    private static final String KEPT = ".kept";

    private final Path file;
    private final URI address;
    private final Path part;
    private final Path from;
    private @Nullable FileChannel channel; // open and locked, or null
    private long bytes;
    private String validator = "";

    private PartFile(Path file, URI address) {
        this.file = file;
        this.address = address;
        String name = file.getFileName() + "." + UUID.randomUUID();
        part = file.resolveSibling(name + PART);
        from = file.resolveSibling(name + VALIDATOR);
    }

    /** Returns the part of a file that an earlier download has left, or an empty one. */
    public static PartFile claim(Path file, URI address) throws IOException {
        PartFile claimed = new PartFile(file, address);
        List<Path> validators;
        try (Stream<Path> files = Files.list(file.getParent())) {
            validators =
                    files.filter(
                                    it -> {
                                        String name = it.getFileName().toString();
                                        return name.startsWith(file.getFileName() + ".")
                                                && name.endsWith(VALIDATOR);
                                    })
                            .toList();
        }
        for (Path left : validators) {
            claimed.take(left);
            if (claimed.bytes > 0) {
                return claimed;
            }
            claimed.discard();
        }
        return claimed;
    }

    /** Takes ownership of a part that no other process has locked. */
    private void take(Path left) {
        String name = left.getFileName().toString();
        String stem = name.substring(0, name.length() - VALIDATOR.length());
        Path leftPart = left.resolveSibling(stem + PART);
        try {
            FileChannel opened =
                    FileChannel.open(leftPart, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = opened;
            // Without support for locks, only a kept part is known to be unused.
            if (!FileLocks.lock(opened) && !left.equals(kept(file, VALIDATOR))) {
                return;
            }
            Files.move(left, from, StandardCopyOption.ATOMIC_MOVE);
            Files.move(leftPart, part, StandardCopyOption.ATOMIC_MOVE);
            List<String> lines = Files.readAllLines(from);
            if (lines.size() == 2 && lines.get(0).equals(address.toString())) {
                validator = lines.get(1);
                bytes = opened.size();
            }
        } catch (IOException e) {
            // There is no part, another process has claimed it, or it is damaged.
            bytes = 0;
        }
    }

    private static Path kept(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + KEPT + suffix);
    }

    /** Returns the part, open for reading and writing, and locked. {@link #discard} closes it. */
    FileChannel channel() throws IOException {
        FileChannel opened = channel;
        // An interrupt closes a channel.
        if (opened == null || !opened.isOpen()) {
            opened =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            channel = opened;
            FileLocks.lock(opened);
        }
        return opened;
    }

    private void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    /** Returns the path of the part. */
    public Path path() {
        return part;
    }

    /** Returns the number of bytes that are present. */
    long bytes() {
        return bytes;
    }

    /** Returns the validator of the part. */
    String validator() {
        return validator;
    }

    /** Remembers how many bytes are present, so that a repeated request continues after them. */
    void received(long count) {
        bytes = validator.isEmpty() ? 0 : count;
    }

    /** Remembers the validator of the file that the following bytes belong to. */
    void begin(String newValidator) throws IOException {
        validator = newValidator;
        if (newValidator.isEmpty()) {
            Files.deleteIfExists(from);
        } else {
            Files.write(from, List.of(address.toString(), newValidator));
        }
    }

    /** Closes and deletes the part. */
    public void discard() {
        bytes = 0;
        try {
            close();
            Files.deleteIfExists(from);
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Closes the part. Keeps it for the next download if it has a validator, and deletes it
     * otherwise.
     */
    public void keep() throws IOException {
        if (Files.exists(from) && Files.exists(part) && Files.size(part) > 0) {
            try {
                Files.move(part, kept(file, PART), StandardCopyOption.ATOMIC_MOVE);
                Files.move(from, kept(file, VALIDATOR), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                close();
            }
        } else {
            discard();
        }
    }
}
