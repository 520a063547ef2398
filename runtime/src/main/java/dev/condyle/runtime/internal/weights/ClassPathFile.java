package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.download.FileNames;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** Finds weight files on the class path. */
final class ClassPathFile {

    private static final Map<String, Path> COPIES = new HashMap<>();

    private ClassPathFile() {}

    /** Returns the resource as a file. A resource in an archive is copied to a temporary file. */
    static Path find(String location) {
        String name = location.replaceFirst("^/+", "");
        URL resource = resource(name);
        if (resource == null || name.isEmpty()) {
            throw new WeightsException(
                    "There is no resource '"
                            + name
                            + "' on the class path. Maven and Gradle copy resources from"
                            + " src/main/resources/"
                            + name
                            + ".");
        }
        try {
            if (resource.getProtocol().equals("file")) {
                return LocalFile.find(resource.toURI());
            }
            return copy(resource, name);
        } catch (IOException | URISyntaxException e) {
            Interrupts.check(e);
            throw new WeightsException(
                    "The resource "
                            + resource
                            + " cannot be copied to a temporary file in "
                            + System.getProperty("java.io.tmpdir")
                            + " ("
                            + e
                            + ").",
                    e);
        }
    }

    private static URL resource(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        URL resource = context == null ? null : context.getResource(name);
        return resource != null ? resource : WeightSource.class.getClassLoader().getResource(name);
    }

    private static Path copy(URL resource, String name) throws IOException {
        synchronized (COPIES) {
            Path known = COPIES.get(resource.toString());
            if (known != null && Files.isRegularFile(known)) {
                return known;
            }
            Path copy = Files.createTempFile("condyle-", "-" + FileNames.of(name));
            copy.toFile().deleteOnExit();
            URLConnection connection = resource.openConnection();
            // With caching, the archive would stay open, and reads would fail after it is replaced.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            COPIES.put(resource.toString(), copy);
            return copy;
        }
    }
}
