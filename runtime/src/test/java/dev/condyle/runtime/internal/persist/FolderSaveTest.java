package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the steps of a save, and what is left if one of them fails. */
class FolderSaveTest {

    private static final List<String> STEPS =
            List.of(
                    "create folders",
                    "create model.safetensors",
                    "create model.json",
                    "write model.safetensors",
                    "write model.json",
                    "force",
                    "move model.safetensors",
                    "force",
                    "move model.json",
                    "force",
                    "close model.safetensors",
                    "close model.json");

    /** The steps if the folder and its two parents are missing. */
    private static final List<String> NEW_FOLDER_STEPS =
            Stream.of(
                            STEPS.subList(0, 1),
                            List.of("force", "force", "force"),
                            STEPS.subList(1, STEPS.size()))
                    .flatMap(List::stream)
                    .toList();

    private static final int COMMIT = STEPS.indexOf("move model.safetensors");
    private static final int CLOSE = STEPS.indexOf("close model.safetensors");

    @TempDir private Path parent;
    private Path folder;

    @BeforeEach
    void folder() {
        folder = parent.resolve("made/for/it");
    }

    private static ModelCard card(String name) {
        return new ModelCard(
                2,
                name,
                "ab",
                HeadNames.ofOne(List.of("a", "b")),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private void save(String name, Disk disk) {
        new FolderSave(folder, disk).run(card(name), Map.of(), Map.of());
    }

    private String savedName() throws IOException {
        return ModelCard.read(folder.resolve("model.json")).name();
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Fails a step, before or after it is done. */
    private static final class StepDisk implements Disk {

        private final List<String> steps = new ArrayList<>();
        private final int failing;
        private final boolean after;
        private final Throwable failure;

        private StepDisk(int failing, boolean after, Throwable failure) {
            this.failing = failing;
            this.after = after;
            this.failure = failure;
        }

        private interface Step {
            void run() throws IOException;
        }

        private void step(String name, Step step) throws IOException {
            boolean fails = steps.size() == failing;
            steps.add(name);
            if (!fails || after) {
                step.run();
            }
            if (fails && failure instanceof IOException e) {
                throw e;
            }
            if (fails) {
                throw (Error) failure;
            }
        }

        @Override
        public void createFolders(Path folder) throws IOException {
            step("create folders", () -> REAL.createFolders(folder));
        }

        @Override
        public Pending create(Path target) throws IOException {
            String name = target.getFileName().toString();
            Pending[] created = new Pending[1];
            step("create " + name, () -> created[0] = REAL.create(target));
            Pending file = created[0];
            return new Pending() {
                @Override
                public Path path() {
                    return file.path();
                }

                @Override
                public void write(Content content) throws IOException {
                    step("write " + name, () -> file.write(content));
                }

                @Override
                public void move() throws IOException {
                    step("move " + name, file::move);
                }

                @Override
                public void close() throws IOException {
                    step("close " + name, file::close);
                }
            };
        }

        @Override
        public void delete(Path path) throws IOException {
            REAL.delete(path);
            steps.add("delete");
        }

        @Override
        public void force(Path folder) throws IOException {
            step("force", () -> REAL.force(folder));
        }
    }

    @Test
    void theWeightsAreRenamedFirstAndEachRenameIsForcedToTheDisk() throws IOException {
        StepDisk disk = new StepDisk(-1, false, new Error());
        save("one", disk);
        assertEquals(NEW_FOLDER_STEPS, disk.steps);
        assertEquals("one", savedName());
        assertEquals(Set.of("model.safetensors", "model.json"), files());
    }

    @Test
    void aFailureBeforeTheCommitLeavesNothing() {
        IOException full = new IOException("disk full");
        int commit = NEW_FOLDER_STEPS.indexOf("move model.safetensors");
        for (int step = 0; step <= commit; step++) {
            for (boolean after : new boolean[] {false, true}) {
                boolean creates = NEW_FOLDER_STEPS.get(step).startsWith("create model");
                if (after && (creates || step == commit)) {
                    // A created file whose path is unknown is deleted by the next save.
                    continue;
                }
                StepDisk disk = new StepDisk(step, after, full);
                ModelFolderException failed =
                        assertThrows(ModelFolderException.class, () -> save("one", disk));
                assertEquals(
                        "Model folder "
                                + folder
                                + ": the model could not be saved (java.io.IOException: disk"
                                + " full). An existing model in the folder is unchanged. Check"
                                + " the free disk space and the write permission.",
                        failed.getMessage());
                assertSame(full, failed.getCause());
                assertFalse(Files.exists(parent.resolve("made")), NEW_FOLDER_STEPS.get(step));
                assertTrue(Files.exists(parent));
                long created = count(disk, "create model") - (creates ? 1 : 0);
                assertEquals(created, count(disk, "close "), "open files keep their locks");
            }
        }
    }

    private static long count(StepDisk disk, String prefix) {
        return disk.steps.stream().filter(it -> it.startsWith(prefix)).count();
    }

    @Test
    void aFailureBeforeTheCommitKeepsTheOldModel() throws IOException {
        save("old", Disk.REAL);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        for (int step = 0; step <= COMMIT; step++) {
            StepDisk disk = new StepDisk(step, false, new IOException("disk full"));
            assertThrows(ModelFolderException.class, () -> save("new", disk));
            assertEquals("old", savedName());
            assertEquals(Set.of("model.safetensors", "model.json", "notes.txt"), files());
        }
    }

    @Test
    void aFailureAfterTheCommitLeavesTheNewModel() throws IOException {
        for (int step = COMMIT; step < CLOSE; step++) {
            save("old", Disk.REAL);
            StepDisk disk = new StepDisk(step, step == COMMIT, new IOException("disk full"));
            ModelFolderException failed =
                    assertThrows(ModelFolderException.class, () -> save("new", disk));
            assertEquals(
                    "Model folder "
                            + folder
                            + ": the new model is saved and can be loaded, but the last step of"
                            + " saving failed (java.io.IOException: disk full). Save again to"
                            + " complete it.",
                    failed.getMessage());
            boolean renamed = !files().stream().anyMatch(it -> it.endsWith(".new"));
            assertEquals(renamed ? "new" : "old", savedName());
            assertTrue(disk.steps.contains("close model.json"));
        }
    }

    @Test
    void aFailureToCloseIsIgnored() throws IOException {
        save("old", Disk.REAL);
        for (int step = CLOSE; step < STEPS.size(); step++) {
            StepDisk disk = new StepDisk(step, true, new IOException("disk full"));
            save("new", disk);
            assertEquals(STEPS, disk.steps);
        }
    }

    @Test
    void anErrorIsThrownAsItIs() throws IOException {
        Error error = new Error("out of memory");
        for (int step = 0; step < CLOSE; step++) {
            save("old", Disk.REAL);
            StepDisk disk = new StepDisk(step, false, error);
            assertSame(error, assertThrows(Error.class, () -> save("new", disk)));
            // The JSON of a committed save is complete, and the next save deletes it.
            assertEquals(
                    step == COMMIT + 1 || step == COMMIT + 2,
                    files().stream().anyMatch(it -> it.endsWith(".new")),
                    STEPS.get(step));
        }
    }

    @Test
    void theFilesOfCrashedSavesAreDeleted() throws IOException {
        save("old", Disk.REAL);
        Files.createFile(folder.resolve("model.json.0123456789abcdef.new"));
        Files.createFile(folder.resolve("model.safetensors.0123456789abcdef.new"));
        Files.createFile(folder.resolve("model.json.new"));
        Files.createFile(folder.resolve("other.json.new"));
        try (Disk.Pending inUse = Disk.REAL.create(folder.resolve("model.json"))) {
            save("new", Disk.REAL);
            assertEquals(
                    Set.of(
                            "model.safetensors",
                            "model.json",
                            "other.json.new",
                            inUse.path().getFileName().toString()),
                    files());
        }
    }
}
