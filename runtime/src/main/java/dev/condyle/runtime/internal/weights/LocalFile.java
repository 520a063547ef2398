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

/** Finds weight files in the file system. */
final class LocalFile {

    private static final int MAX_NAMES = 8;

    private LocalFile() {}

    /** Returns the file at a path. If it does not exist, the exception lists similar names. */
    static Path find(String location) {
        return checked(path(location));
    }

    /** Returns the file at a {@code file:} URL. */
    static Path find(URI address) {
        try {
            return checked(Path.of(address));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new WeightsException(
                    "'" + address + "' is not a file URL: use file:///folder/name or a plain path.",
                    e);
        }
    }

    /**
     * Returns the folder that a setting specifies.
     *
     * @param setting the name of the setting, for the exception
     */
    static Path folder(String folder, String setting) {
        Path path = path(folder).toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new WeightsException(
                    setting
                            + "="
                            + folder
                            + " must specify a folder, but "
                            + path
                            + " is not a folder.");
        }
        return path;
    }

    /** Returns the file with the given name in a folder, if it exists. */
    static Optional<Path> in(Path folder, String name) {
        Path file;
        try {
            file = folder.resolve(name);
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
            throw new WeightsException("'" + text + "' is not a valid path: " + e.getReason(), e);
        }
    }

    private static Path checked(Path given) {
        Path file = given.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new WeightsException(
                    file + " is a folder: specify a weight file in it." + content(file));
        }
        if (!Files.exists(file)) {
            throw new WeightsException(
                    "The file "
                            + file
                            + " does not exist."
                            + instead(file)
                            + MissingFile.hint(given)
                            + hub(given));
        }
        if (!Files.isReadable(file)) {
            throw new WeightsException(
                    file
                            + " is not readable by "
                            + System.getProperty("user.name")
                            + ": change its permissions.");
        }
        return file;
    }

    /** A path of two names without an extension may be a repository. */
    private static String hub(Path given) {
        String text = given.toString().replace('\\', '/');
        boolean repository =
                text.matches("[\\w.-]+/[\\w.-]+")
                        && !text.startsWith(".")
                        && !text.matches(".*\\.(safetensors|npz|npy|pt|json)");
        if (repository) {
            return " For a repository of the Hugging Face hub, specify hf:" + text + ".";
        }
        return text.equals("imagenet")
                ? " The names of presets are only known to weights in @Backbone."
                : "";
    }

    private static String instead(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return " The folder " + folder + " does not exist either.";
        }
        String question = NearestName.question(file.getFileName().toString(), names(folder));
        return question.isEmpty() ? content(folder) : question;
    }

    private static String content(Path folder) {
        List<String> names = names(folder);
        if (names.isEmpty()) {
            return " The folder is empty.";
        }
        String more = names.size() > MAX_NAMES ? ", ..." : "";
        return " The folder contains "
                + String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())))
                + more
                + ".";
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            // The list is only a hint in a message about another problem.
            return List.of();
        }
    }
}
