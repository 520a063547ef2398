package dev.condyle.runtime.internal.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The part of a file that has been downloaded, and the validator of the server's file: its ETag or
 * date. If a download fails, both are kept under a common name. The next download takes ownership
 * of them by an atomic rename, so that two processes never continue the same part.
 */
final class PartFile {

    static final String PART = ".part";
    static final String VALIDATOR = ".validator";

    private static final String KEPT = ".kept";

    private final Path file;
    private final URI address;
    private final Path part;
    private final Path from;
    private long bytes;
    private String validator = "";

    private PartFile(Path file, URI address) {
        this.file = file;
        this.address = address;
        String name = file.getFileName() + "." + UUID.randomUUID();
        part = file.resolveSibling(name + PART);
        from = file.resolveSibling(name + VALIDATOR);
    }

    /** Returns the kept part of a file, or an empty one. */
    static PartFile claim(Path file, URI address) {
        PartFile claimed = new PartFile(file, address);
        try {
            Files.move(kept(file, VALIDATOR), claimed.from, StandardCopyOption.ATOMIC_MOVE);
            Files.move(kept(file, PART), claimed.part, StandardCopyOption.ATOMIC_MOVE);
            List<String> lines = Files.readAllLines(claimed.from);
            if (lines.size() == 2 && lines.get(0).equals(address.toString())) {
                claimed.validator = lines.get(1);
                claimed.bytes = Files.size(claimed.part);
            }
        } catch (IOException e) {
            // Nothing was kept, another process has claimed it, or it is damaged.
            claimed.bytes = 0;
        }
        if (claimed.bytes == 0) {
            claimed.discard();
        }
        return claimed;
    }

    private static Path kept(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + KEPT + suffix);
    }

    /** Returns the path of the part. */
    Path path() {
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

    /** Remembers the validator of the file that the following bytes belong to. */
    void begin(String newValidator) throws IOException {
        if (newValidator.isEmpty()) {
            Files.deleteIfExists(from);
        } else {
            Files.write(from, List.of(address.toString(), newValidator));
        }
    }

    /** Deletes the part. */
    void discard() {
        bytes = 0;
        try {
            Files.deleteIfExists(from);
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the part for the next download if it has a validator, and deletes it otherwise. */
    void keep() throws IOException {
        if (Files.exists(from) && Files.exists(part) && Files.size(part) > 0) {
            Files.move(part, kept(file, PART), StandardCopyOption.ATOMIC_MOVE);
            Files.move(from, kept(file, VALIDATOR), StandardCopyOption.ATOMIC_MOVE);
        } else {
            discard();
        }
    }
}
