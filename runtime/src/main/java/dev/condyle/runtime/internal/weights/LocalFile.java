package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.text.MissingFile;
import dev.condyle.runtime.internal.text.NearestName;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of weights that lie on a disk. */
final class LocalFile {

    private static final int MOST = 8;

    private LocalFile() {}

    /** The file at a path; the exception says what is there instead. */
    static Path find(String location) {
        return checked(path(location));
    }

    /** The file at a {@code file:} address. */
    static Path find(URI address) {
        try {
            return checked(Path.of(address));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new WeightsException(
                    "'"
                            + address
                            + "' is not the address of a file: write file:///folder/name, or the"
                            + " path alone.",
                    e);
        }
    }

    /**
     * The file of a name in a folder, if it has one.
     *
     * @param setting what named the folder, for the exception
     */
    static Optional<Path> in(String folder, String setting, String name) {
        Path path = path(folder).toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new WeightsException(
                    setting + "=" + folder + " must be a folder, but " + path + " is not.");
        }
        Path file;
        try {
            file = path.resolve(name);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return name.isEmpty() || !Files.isRegularFile(file)
                ? Optional.empty()
                : Optional.of(checked(file));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new WeightsException("'" + text + "' cannot be a path: " + e.getReason(), e);
        }
    }

    private static Path checked(Path given) {
        Path file = given.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new WeightsException(
                    file + " is a folder: give the file of weights in it." + content(file));
        }
        if (!Files.exists(file)) {
            throw new WeightsException(
                    "There is no file " + file + "." + instead(file) + MissingFile.hint(given));
        }
        if (!Files.isReadable(file)) {
            throw new WeightsException(
                    file
                            + " may not be read by "
                            + System.getProperty("user.name")
                            + ": change its permissions.");
        }
        return file;
    }

    private static String instead(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return " There is no folder " + folder + " either.";
        }
        String question = NearestName.question(file.getFileName().toString(), names(folder));
        return question.isEmpty() ? content(folder) : question;
    }

    private static String content(Path folder) {
        List<String> names = names(folder);
        if (names.isEmpty()) {
            return " The folder is empty.";
        }
        String more = names.size() > MOST ? ", ..." : "";
        return " The folder has "
                + String.join(", ", names.subList(0, Math.min(MOST, names.size())))
                + more
                + ".";
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            // It only helps a message that is about another mistake.
            return List.of();
        }
    }
}
