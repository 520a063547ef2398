package dev.condyle.runtime.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

    @TempDir private Path folder;

    @Test
    void aFileIsDeletedImmediatelyIfPossible() throws IOException {
        int before = TemporaryFiles.pending();
        Path file = Files.createFile(folder.resolve("file"));
        TemporaryFiles.delete(file);
        assertFalse(Files.exists(file));
        assertEquals(before, TemporaryFiles.pending());
    }

    /** A folder that is not empty cannot be deleted, like an open file on Windows. */
    @Test
    void aFileThatCannotBeDeletedIsPendingUntilItCan() throws IOException {
        int before = TemporaryFiles.pending();
        Path open = Files.createDirectory(folder.resolve("open"));
        Path within = Files.createFile(open.resolve("within"));
        TemporaryFiles.delete(open);
        TemporaryFiles.delete(open);
        assertEquals(before + 1, TemporaryFiles.pending());
        Files.delete(within);
        TemporaryFiles.delete(open);
        assertFalse(Files.exists(open));
        assertEquals(before, TemporaryFiles.pending());
    }

    @Test
    void aPendingFileIsDeletedWhenTheProcessExits() throws Exception {
        Path open = folder.resolve("open");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Exiting.class.getName(),
                                open.toString())
                        .inheritIO()
                        .start();
        assertEquals(0, process.waitFor());
        assertTrue(Files.isDirectory(folder));
        assertFalse(Files.exists(open));
    }

    /** Leaves a pending file behind. */
    static final class Exiting {

        private Exiting() {}

        public static void main(String[] arguments) throws IOException {
            Path open = Files.createDirectory(Path.of(arguments[0]));
            Path within = Files.createFile(open.resolve("within"));
            TemporaryFiles.delete(open);
            Files.delete(within);
            if (!Files.exists(open)) {
                throw new IllegalStateException("deleted too early");
            }
        }
    }
}
