package dev.condyle.runtime.internal.weights;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Files that PyTorch wrote; the scripts under src/test/fixtures make them. */
final class Resources {

    private Resources() {}

    static Path path(String name) {
        try {
            return Path.of(Resources.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
