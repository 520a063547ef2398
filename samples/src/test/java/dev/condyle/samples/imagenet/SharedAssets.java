package dev.condyle.samples.imagenet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Weights and photographs that are not part of this repository. They are in {@code shared/assets}
 * next to the checkout, or below the folder of the property {@code condyle.shared}. Without them,
 * the tests that need them are skipped.
 */
final class SharedAssets {

    private static final String FOLDER = "shared/assets";

    private SharedAssets() {}

    /** Returns a file, or skips the test if it does not exist. */
    static Path file(String name) {
        Path file = assets().resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    private static Path assets() {
        String given = System.getProperty("condyle.shared");
        if (given != null) {
            return Path.of(given, "assets");
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(FOLDER))) {
                return folder.resolve(FOLDER);
            }
        }
        return start.resolve(FOLDER);
    }
}
