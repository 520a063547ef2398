package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Weights and photographs that are too large or not ours to ship. They lie in {@code shared/assets}
 * beside the checkout, or where the property {@code condyle.shared} says; without them the tests
 * that want them are skipped.
 */
final class SharedAssets {

    private SharedAssets() {}

    static Path file(String name) {
        Path assets = assets();
        Path file = assets.resolve(name);
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
            Path assets = folder.resolve("shared/assets");
            if (Files.isDirectory(assets)) {
                return assets;
            }
        }
        return start.resolveSibling("shared/assets");
    }
}
