package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** Tests the files through which compilers and build tools find the processor. */
class ServiceTest {

    @Test
    void serviceLoaderFindsProcessor() {
        assertTrue(
                ServiceLoader.load(Processor.class).stream()
                        .anyMatch(found -> found.type() == CondyleProcessor.class));
    }

    @Test
    void processorIsIsolatingForGradle() throws IOException {
        String name = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream file = ServiceTest.class.getResourceAsStream(name)) {
            assertEquals(
                    CondyleProcessor.class.getName() + ",isolating",
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void supportsLatestSourceVersion() {
        assertEquals(SourceVersion.latest(), new CondyleProcessor().getSupportedSourceVersion());
    }
}
