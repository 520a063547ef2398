package dev.condyle.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden files: sources that tests compile, and their expected results. */
final class Golden {

    /** Whether to rewrite the expected results. */
    static final boolean REWRITE = "rewrite".equals(System.getProperty("condyle.golden"));

    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    /**
     * Rewrites an expected file.
     *
     * @param source the source that the expected file belongs to
     * @param faults the problems of the source
     * @param write writes the file
     * @throws AssertionError if there are faults; the file is then left unchanged
     */
    static void rewrite(Path source, List<?> faults, Runnable write) {
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    name(source)
                            + " must be correct before golden files are rewritten from it: "
                            + faults);
        }
        write.run();
    }

    /** Returns the source files of a folder, sorted by name. */
    static List<Path> sources(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folder with the sources expected to be generated for a source. */
    static Path expected(Path source) {
        return ROOT.resolve("expected").resolve(name(source).replace(".java", ""));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
