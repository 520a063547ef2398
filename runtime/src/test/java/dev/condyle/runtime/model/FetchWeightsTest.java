package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchWeightsTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return FetchWeights.run(List.of(arguments), new PrintStream(out), new PrintStream(err));
    }

    @Test
    void aLocationIsFetchedAndItsPathPrinted() throws IOException {
        Path file = Files.createFile(folder.resolve("w.npz"));

        assertEquals(0, run(file.toUri().toString()));
        assertEquals(file + System.lineSeparator(), out.toString());
    }

    @Test
    void theWeightsOfAClassThatIsNotPublicAreFetched() {
        assertEquals(0, run("dev.condyle.runtime.model.Fetched$Good"));
        assertEquals(List.of("a", "b"), out.toString().lines().toList());
    }

    @Test
    void aClassWithoutWeightsOrWithMissingOnesIsReported() {
        assertEquals(1, run("dev.condyle.runtime.model.Fetched_Plain"));
        assertEquals(1, run("dev.condyle.runtime.model.Fetched$Lost"));
        assertEquals(
                List.of(
                        "dev.condyle.runtime.model.Fetched_PlainModel has no pretrained weights.",
                        "The file does not exist."),
                err.toString().lines().toList());
    }

    @Test
    void anUnavailableFileIsReportedWithoutAStackTrace() {
        assertEquals(1, run("classpath:/no/such/file"));
        assertTrue(err.toString().startsWith("There is no resource 'no/such/file'"));
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void anUnknownClassIsReported() {
        assertEquals(1, run("app.Outer$Flowers"));
        assertTrue(
                err.toString().startsWith("There is no class app.Outer_FlowersModel on the class"),
                err.toString());
    }

    @Test
    void argumentsAreRequired() {
        assertEquals(2, run());
        assertTrue(err.toString().startsWith("Specify the names of annotated classes"));
    }
}
