package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.Backbone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** Tests the files through which compilers and build tools find the processor. */
class ServiceTest {

    @Test
    void serviceLoaderFindsTheProcessorsInOrder() {
        assertEquals(
                List.of(AnnotatedLocalClasses.class, CondyleProcessor.class),
                ServiceLoader.load(Processor.class).stream()
                        .<Class<?>>map(ServiceLoader.Provider::type)
                        .filter(it -> it.getPackage() == CondyleProcessor.class.getPackage())
                        .toList());
    }

    @Test
    void processorsAreIsolatingForGradle() throws IOException {
        String name = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream file = ServiceTest.class.getResourceAsStream(name)) {
            assertEquals(
                    AnnotatedLocalClasses.class.getName()
                            + ",isolating\n"
                            + CondyleProcessor.class.getName()
                            + ",isolating",
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    /** javac warns about annotations that no processor claims. */
    @Test
    void allAnnotationsAreClaimed() throws Exception {
        Set<String> claimed = new CondyleProcessor().getSupportedAnnotationTypes();
        Path dsl =
                Path.of(Backbone.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(dsl)) {
            assertEquals(List.of(), unclaimed(dsl, claimed));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(dsl)) {
            assertEquals(List.of(), unclaimed(jar.getPath("/"), claimed));
        }
    }

    private static List<String> unclaimed(Path classes, Set<String> claimed)
            throws IOException, ClassNotFoundException {
        List<String> unclaimed = new ArrayList<>();
        int annotations = 0;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
                name = name.substring(0, name.length() - ".class".length());
                // Nested annotations are values of other annotations.
                if (name.matches(".*(\\$|-info).*") || !Class.forName(name).isAnnotation()) {
                    continue;
                }
                annotations++;
                String owner = name.substring(0, name.lastIndexOf('.'));
                if (!claimed.contains(name) && !claimed.contains(owner + ".*")) {
                    unclaimed.add(name);
                }
            }
        }
        assertTrue(annotations > 30, () -> "only some annotations found in " + classes);
        return unclaimed;
    }

    @Test
    void supportsLatestSourceVersion() {
        for (Processor processor : List.of(new CondyleProcessor(), new AnnotatedLocalClasses())) {
            assertEquals(SourceVersion.latest(), processor.getSupportedSourceVersion());
        }
    }
}
