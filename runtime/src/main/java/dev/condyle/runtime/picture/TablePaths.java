package dev.condyle.runtime.picture;

import dev.condyle.runtime.csv.CsvRow;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.ControlCharacters;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.MissingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The files that the rows of a table refer to. Each file may occur once. */
final class TablePaths {

    private final Path folder;
    private final Map<Path, Long> lines = new HashMap<>();

    TablePaths(Path folder) {
        this.folder = folder;
        if (!Files.exists(folder)) {
            throw new DataException(MissingFile.folder(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new DataException(
                    ControlCharacters.escape(folder)
                            + " is a file. Pass the folder that contains the images.");
        }
    }

    /**
     * Returns the file with a name.
     *
     * @throws DataException if it is not a file in the folder; the row is then bad
     */
    Path find(CsvRow row, String name) {
        Path path = path(row, name);
        if (Files.isDirectory(path)) {
            throw row.bad(
                    "the image " + ForeignText.quoted(name) + " is a folder: " + shown(path) + ".");
        }
        if (!Files.exists(path)) {
            throw row.bad(
                    "the image "
                            + ForeignText.quoted(name)
                            + " does not exist: there is no file "
                            + shown(path)
                            + "."
                            + similar(path));
        }
        return path;
    }

    /**
     * Returns the path with a name.
     *
     * @throws DataException if it is invalid or not within the folder; the row is then bad
     */
    Path path(CsvRow row, String name) {
        if (name == null) {
            throw row.bad("the name of the image is missing.");
        }
        Path path;
        try {
            path = folder.getFileSystem().getPath(name);
        } catch (InvalidPathException e) {
            throw row.bad("the image " + ForeignText.quoted(name) + " is not a valid file name.");
        }
        // The current folder has an empty path, which no other path starts with.
        Path root = folder.toAbsolutePath().normalize();
        if (path.isAbsolute() || !root.resolve(path).normalize().startsWith(root)) {
            throw row.bad(
                    "the image "
                            + ForeignText.quoted(name)
                            + (path.isAbsolute()
                                    ? " is an absolute path"
                                    : " is outside the folder")
                            + ". Names of images are relative to "
                            + ControlCharacters.escape(folder)
                            + ".");
        }
        return folder.resolve(path.normalize());
    }

    private static String shown(Path path) {
        return ControlCharacters.escape(path);
    }

    /** Suggests a file with the same name, but another or an additional extension or case. */
    private static String similar(Path path) {
        Path parent = path.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "";
        }
        String name = path.getFileName().toString();
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(
                            file ->
                                    stem(file).equalsIgnoreCase(stem(name))
                                            || stem(file).equalsIgnoreCase(name))
                    .sorted()
                    .findFirst()
                    .map(file -> " Did you mean " + ForeignText.shown(file) + "?")
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * Adds a file.
     *
     * @throws DataException if another row has the same file; the row is then bad
     */
    void add(CsvRow row, Path file) {
        Long line = lines.putIfAbsent(file, row.line());
        if (line != null) {
            throw row.bad(
                    "the image "
                            + ForeignText.quoted(folder.relativize(file).toString())
                            + " is already on line "
                            + line
                            + ". Each image requires a single row.");
        }
    }
}
