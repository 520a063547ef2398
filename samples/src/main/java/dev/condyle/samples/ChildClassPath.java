package dev.condyle.samples;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Determines the class path of this program, for the JVMs that it starts. Under {@code exec:java},
 * the system property {@code java.class.path} is that of Maven, so the class loader is used
 * instead.
 */
public final class ChildClassPath {

    private ChildClassPath() {}

    /** Returns the class path. */
    public static String current() {
        if (ChildClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(ChildClassPath::path)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a file: " + url, e);
        }
    }
}
