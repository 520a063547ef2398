package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightSourceTest {

    private static final String EMPTY_SHA =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String ABC_SHA =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("net.safetensors"), "abc");
    }

    @AfterEach
    void forget() {
        System.clearProperty("condyle.weights");
    }

    private static String refusal(String location, String sha256) {
        return assertThrows(WeightsException.class, () -> WeightSource.fetch(location, sha256))
                .getMessage();
    }

    @Test
    void aLocalFileIsReturnedUnchanged() {
        assertEquals(file, WeightSource.fetch(file.toString(), ""));
        assertEquals(file, WeightSource.fetch(file.toString(), ABC_SHA.toUpperCase()));
        assertEquals(file, WeightSource.fetch(file.toUri().toString(), ABC_SHA));
    }

    @Test
    void aRelativePathIsResolvedAgainstTheWorkingDirectory() {
        Path found = WeightSource.fetch("pom.xml", "");

        assertEquals(Path.of("pom.xml").toAbsolutePath(), found);
    }

    @Test
    void aWrongChecksumIsReportedWithBothValues() {
        assertEquals(
                file
                        + " has the sha256 "
                        + ABC_SHA
                        + ", but "
                        + EMPTY_SHA
                        + " is required: the file is damaged, or it is a different file."
                        + " Download it again, or correct the sha256.",
                refusal(file.toString(), EMPTY_SHA));
    }

    @Test
    void aMalformedChecksumIsRejected() {
        for (String sha256 : new String[] {"abc", EMPTY_SHA + "0", "g" + EMPTY_SHA.substring(1)}) {
            String message =
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> WeightSource.fetch(file.toString(), sha256))
                            .getMessage();
            assertTrue(
                    message.startsWith(
                            "A sha256 must have 64 hexadecimal digits, but it is '" + sha256));
        }
    }

    @Test
    void aMissingFileIsReportedWithASimilarName() {
        Path misspelled = folder.resolve("net.safetensor");

        assertEquals(
                "The file " + misspelled + " does not exist. Did you mean net.safetensors?",
                refusal(misspelled.toString(), ""));
    }

    @Test
    void aMissingFileWithoutASimilarNameIsReportedWithTheContentOfTheFolder() throws IOException {
        Files.createFile(folder.resolve("a.npz"));

        assertEquals(
                "The file "
                        + folder.resolve("resnet50.pth")
                        + " does not exist. The folder contains a.npz, net.safetensors.",
                refusal(folder.resolve("resnet50.pth").toString(), ""));
    }

    @Test
    void aMissingFolderIsReportedToo() {
        Path wanted = Path.of("no-such-folder", "net.npz");

        assertEquals(
                "The file "
                        + wanted.toAbsolutePath()
                        + " does not exist. The folder "
                        + wanted.toAbsolutePath().getParent()
                        + " does not exist either. Relative paths are resolved against the"
                        + " working directory.",
                refusal(wanted.toString(), ""));
    }

    @Test
    void aFolderIsRejected() {
        assertEquals(
                folder
                        + " is a folder: specify a weight file in it. The folder contains"
                        + " net.safetensors.",
                refusal(folder.toString(), ""));
    }

    @Test
    void anUnreadableFileIsRejected() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "skipped: this user can read all files");

        assertTrue(refusal(file.toString(), "").startsWith(file + " is not readable by "));
    }

    @Test
    void anUnsupportedLocationIsRejected() {
        assertEquals(
                "The location 's3://bucket/net.npz' of the weights is not supported:"
                        + " specify a file, classpath:/…, https://… or hf:owner/name",
                refusal("s3://bucket/net.npz", ""));
        assertTrue(refusal("htps://host/net.npz", "").endsWith(" Did you mean https?"));
    }

    @Test
    void anEmptyLocationIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> WeightSource.fetch(" ", ""));
    }

    @Test
    void theFolderOfThePropertyHasPriority() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path own = Files.writeString(other.resolve("net.safetensors"), "");
        System.setProperty("condyle.weights", other.toString());

        assertEquals(own, WeightSource.fetch(file.toString(), ""));
        assertEquals(own, WeightSource.fetch("classpath:/no/such/net.safetensors", EMPTY_SHA));
        assertEquals(own, WeightSource.fetch("classpath:net.safetensors", EMPTY_SHA));
        assertEquals(
                own, WeightSource.fetch("https://host/net.safetensors?download=a/b", EMPTY_SHA));
        assertTrue(refusal(file.toString(), ABC_SHA).startsWith(own + " has the sha256 "));
        Files.delete(own);
        assertEquals(file, WeightSource.fetch(file.toString(), ""));
    }

    @Test
    void aPropertyThatIsNotAFolderIsRejected() {
        System.setProperty("condyle.weights", file.toString());

        assertEquals(
                "-Dcondyle.weights="
                        + file
                        + " must specify a folder, but "
                        + file
                        + " is not a folder.",
                refusal("net.npz", ""));
    }

    @Test
    void aResourceThatIsAFileIsNotCopied() {
        Path found =
                WeightSource.fetch(
                        "classpath:/dev/condyle/runtime/internal/weights/types.safetensors", "");

        assertEquals(Resources.path("types.safetensors"), found);
    }

    @Test
    void aMissingResourceIsReported() {
        assertEquals(
                "There is no resource 'no/such.npz' on the class path. Maven and"
                        + " Gradle copy resources from src/main/resources/no/such.npz.",
                refusal("classpath:/no/such.npz", ""));
    }

    @Test
    void aResourceInAnArchiveIsCopiedOnce() throws IOException {
        byte[] bytes = {1, 2, 3};
        Path archive = folder.resolve("weights.jar");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("nets/net.npz"));
            zip.write(bytes);
            zip.closeEntry();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {archive.toUri().toURL()})) {
            thread.setContextClassLoader(loader);
            Path copy = WeightSource.fetch("classpath:/nets/net.npz", "");

            assertTrue(copy.toString().endsWith("-net.npz"), copy.toString());
            assertArrayEquals(bytes, Files.readAllBytes(copy));
            assertEquals(copy, WeightSource.fetch("classpath:nets/net.npz", ""));
            Files.delete(copy);
            Path again = WeightSource.fetch("classpath:/nets/net.npz", "");
            assertNotEquals(copy, again);
            assertArrayEquals(bytes, Files.readAllBytes(again));
        } finally {
            thread.setContextClassLoader(before);
        }
        assertFalse(Files.exists(folder.resolve("net.npz")));
    }
}
