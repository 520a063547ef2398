package dev.condyle.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Source files of the project, for the tests of its structure. */
record SourceFiles(Path root, List<Path> paths) {

    static final String BASE = "dev.condyle.runtime";

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    /**
     * Returns the main sources of a module, without {@code package-info} and {@code module-info}.
     */
    static SourceFiles of(String module) {
        Path root = Path.of("..", module, "src", "main", "java");
        try (Stream<Path> files = Files.walk(root)) {
            return new SourceFiles(
                    root,
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().endsWith("-info.java"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** Returns the package of a file: {@code dev.condyle.runtime.data}. */
    String packageOf(Path file) {
        return root.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
    }

    /** Returns the imported names of a file. */
    static List<String> imports(Path file) {
        return IMPORT.matcher(text(file)).results().map(it -> it.group(1)).toList();
    }

    /** Whether the type of a file is public. */
    static boolean isPublic(Path file) {
        return Pattern.compile(
                        "^public (?:[\\w-]+ )*(?:class|interface|record|enum) "
                                + simpleName(file)
                                + "\\b",
                        Pattern.MULTILINE)
                .matcher(text(file))
                .find();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a package as the documentation writes it: {@code data}, or {@code (root)}. */
    static String shortName(String packageName) {
        return packageName.equals(BASE)
                ? "(root)"
                : packageName.substring(BASE.length() + ".".length());
    }
}
