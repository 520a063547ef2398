package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.checkpoint.CheckpointFolder;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that trains at random moments, and starts it again. The system property {@code
 * condyle.kills} sets the number of kills.
 */
final class KilledTrainingTest {

    private static final int KILLS = Integer.getInteger("condyle.kills", 3);
    private static final int MAX_PAUSE = 1200;

    @TempDir private Path parent;

    private Process start(Path folder, Path result, int pause, int updates) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ResumableTraining.class.getName(),
                                folder.toString(),
                                result.toString(),
                                Integer.toString(pause),
                                Integer.toString(updates))
                        .redirectError(Redirect.INHERIT)
                        .start();
        String first = process.inputReader().readLine();
        assertEquals("ready", first);
        return process;
    }

    private void run(Path folder, Path result) throws Exception {
        Process process = start(folder, result, 0, 2);
        assertEquals(0, process.waitFor());
    }

    @Test
    void aKilledTrainingEndsWithTheSameWeights() throws Exception {
        Path undisturbed = parent.resolve("undisturbed");
        run(parent.resolve("other"), undisturbed);

        Path folder = parent.resolve("killed");
        Path result = parent.resolve("result");
        Random random = new Random(7);
        int within = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = start(folder, result, 15 * KILLS / 2, 2);
            Thread.sleep(random.nextInt(MAX_PAUSE));
            within += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
            checkFolders(folder);
        }
        run(folder, result);
        assertArrayEquals(Files.readAllBytes(undisturbed), Files.readAllBytes(result));
        assertTrue(within >= KILLS / 2, "only " + within + " kills hit a training");
    }

    @Test
    void aTerminatedTrainingEndsAtACheckpoint() throws Exception {
        Path undisturbed = parent.resolve("undisturbed");
        run(parent.resolve("other"), undisturbed);

        Path folder = parent.resolve("terminated");
        Path result = parent.resolve("result");
        // Without the checkpoint that follows the signal, there is none for so many updates.
        Process process = start(folder, result, 100, 1_000_000);
        await(folder.resolve(ResumableTraining.PLAIN.name()), process);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertTrue(Files.notExists(result));
        assertEquals(1, checkFolders(folder));
        run(folder, result);
        assertArrayEquals(Files.readAllBytes(undisturbed), Files.readAllBytes(result));
    }

    /** Ends a process gently, once its first training has begun. */
    private static void await(Path folder, Process process) throws InterruptedException {
        Thread.sleep(1000);
        assertTrue(Files.notExists(folder));
        process.destroy();
    }

    /** Reads the checkpoints of all trainings, and returns their number. */
    private static int checkFolders(Path folder) throws IOException {
        int count = 0;
        if (Files.exists(folder)) {
            try (Stream<Path> trainings = Files.list(folder)) {
                for (Path training : trainings.toList()) {
                    Optional<SavedCheckpoint> saved = new CheckpointFolder(training).open();
                    saved.ifPresent(SavedCheckpoint::close);
                    count += saved.isPresent() ? 1 : 0;
                }
            }
        }
        return count;
    }
}
