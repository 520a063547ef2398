package dev.condyle.runtime.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {

    @TempDir private Path folder;
    private Path target;

    @BeforeEach
    void target() {
        target = folder.resolve("model.json");
    }

    private static void write(Disk.Pending file, String text) throws IOException {
        file.write(
                channel -> channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theFileReplacesItsTarget() throws IOException {
        Files.writeString(target, "old");
        try (Disk.Pending file = Disk.REAL.create(target)) {
            assertEquals(folder, file.path().getParent());
            assertTrue(
                    file.path()
                            .getFileName()
                            .toString()
                            .matches("model\\.json\\.[0-9a-f]{16}\\.new"),
                    file.path().toString());
            write(file, "new");
            assertEquals("old", Files.readString(target));
            assertEquals("new", Files.readString(file.path()));
            file.move();
            assertEquals("new", Files.readString(target));
            assertFalse(Files.exists(file.path()));
        }
    }

    @Test
    void eachFileHasItsOwnName() throws IOException {
        try (Disk.Pending first = Disk.REAL.create(target);
                Disk.Pending second = Disk.REAL.create(target)) {
            assertNotEquals(first.path(), second.path());
            assertEquals(Set.of(first.path(), second.path()), Set.copyOf(PendingFile.of(target)));
        }
    }

    @Test
    void onlyFilesOfTheTargetAreListed() throws IOException {
        Path stale = Files.createFile(folder.resolve("model.json.0123456789abcdef.new"));
        Path first = Files.createFile(folder.resolve("model.json.new"));
        for (String other :
                new String[] {
                    "model.json",
                    "model-json.new",
                    "model.json.0123456789abcde.new",
                    "model.json.0123456789ABCDEF.new",
                    "model.json.0123456789abcdef.new2",
                    "my-model.json.new",
                    "model.safetensors.new"
                }) {
            Files.createFile(folder.resolve(other));
        }
        assertEquals(Set.of(stale, first), Set.copyOf(PendingFile.of(target)));
        assertThrows(
                NoSuchFileException.class,
                () -> PendingFile.of(folder.resolve("none").resolve("model.json")));
    }

    @Test
    void aFileInUseIsNotStale() throws IOException {
        Disk.Pending file = Disk.REAL.create(target);
        PendingFile.deleteStale(file.path());
        assertTrue(Files.exists(file.path()));
        file.close();
        PendingFile.deleteStale(file.path());
        assertFalse(Files.exists(file.path()));
        // Its process may have deleted it already.
        PendingFile.deleteStale(file.path());
    }

    @Test
    void aFileInUseByAnotherProcessIsNotStale() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writing.class.getName(),
                                target.toString())
                        .redirectError(Redirect.INHERIT)
                        .start();
        Path file = Path.of(process.inputReader().readLine());
        PendingFile.deleteStale(file);
        assertTrue(Files.exists(file));
        process.outputWriter().close();
        assertEquals(0, process.waitFor());
        PendingFile.deleteStale(file);
        assertFalse(Files.exists(file));
    }

    /** Creates a file and keeps it open until the input ends. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) throws IOException {
            try (Disk.Pending file = Disk.REAL.create(Path.of(arguments[0]))) {
                System.out.println(file.path());
                System.in.readAllBytes();
            }
        }
    }

    @Test
    void aStaleLinkIsNotFollowed() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("model.json.new"), mine);
        assertThrows(IOException.class, () -> PendingFile.deleteStale(link));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void theDiskCreatesAndDeletesFolders() throws IOException {
        Path nested = folder.resolve("a/b");
        Disk.REAL.createFolders(nested);
        assertTrue(Files.isDirectory(nested));
        Disk.REAL.force(nested);
        Disk.REAL.delete(nested);
        assertFalse(Files.exists(nested));
        Disk.REAL.delete(nested);
        // Windows cannot open folders, so a failure is ignored.
        Disk.REAL.force(nested);
    }
}
