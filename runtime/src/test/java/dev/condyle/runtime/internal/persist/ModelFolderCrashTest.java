package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.persist.FaultyDisk.Crash;
import dev.condyle.runtime.internal.persist.FaultyDisk.Fault;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.model.TinyModel;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets each step of a save fail in turn, and loads afterwards. */
class ModelFolderCrashTest {

    private static final ModelOptions OPTIONS = ModelOptions.defaults();

    private final DeviceNetwork<float[]> old =
            DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(1));
    private final DeviceNetwork<float[]> next =
            DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(2));
    private final DeviceNetwork<float[]> last =
            DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(3));
    private final byte[] oldBytes = WeightBytes.of(old.block());
    private final byte[] nextBytes = WeightBytes.of(next.block());
    private final byte[] lastBytes = WeightBytes.of(last.block());

    @TempDir private Path parent;
    private Path folder;

    @AfterEach
    void close() {
        old.close();
        next.close();
        last.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aNewFolderContainsTheNewModelOrIsDeleted(Fault fault) throws IOException {
        int steps = 0;
        for (; ; steps++) {
            folder = parent.resolve("made/for/it");
            clear(parent.resolve("made"));
            boolean failed = saveOn(fault, steps, next);
            if (Files.exists(folder.resolve("model.safetensors"))) {
                assertArrayEquals(nextBytes, loaded());
            } else {
                assertTrue(failed);
                assertThrows(ModelFolderException.class, this::loaded);
                if (fault == Fault.ERROR_BEFORE) {
                    assertFalse(Files.exists(parent.resolve("made")), "something is left behind");
                }
            }
            saveWell(last, lastBytes);
            if (!failed) {
                break;
            }
        }
        assertTrue(steps > 15, "only " + steps + " steps");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void anOldModelIsKeptOrReplacedCompletely(Fault fault) throws IOException {
        boolean[] seen = new boolean[2];
        for (int steps = 0; ; steps++) {
            prepare(steps);
            boolean failed = saveOn(fault, steps, next);
            byte[] there = loaded();
            boolean isOld = Arrays.equals(oldBytes, there);
            assertTrue(isOld || Arrays.equals(nextBytes, there), "neither old nor new");
            seen[isOld ? 0 : 1] = true;
            if (isOld && fault == Fault.ERROR_BEFORE) {
                assertEquals(3, count(folder), "something is left behind");
            }
            saveWell(last, lastBytes);
            if (!failed) {
                assertFalse(isOld);
                break;
            }
        }
        assertArrayEquals(new boolean[] {true, true}, seen);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aModelAfterAnInterruptedSaveSurvivesAnotherInterruption(Fault fault) throws IOException {
        for (int steps = 0; ; steps++) {
            prepare(steps);
            // The weights are renamed, the JSON is not: the state between the two renames.
            Path json = folder.resolve("model.json");
            byte[] oldJson = Files.readAllBytes(json);
            new ModelFolder(folder).save(TinyModel.SPEC, next.block());
            Files.move(json, folder.resolve("model.json.0123456789abcdef.new"));
            Files.write(json, oldJson);
            assertArrayEquals(nextBytes, loaded());

            boolean failed = saveOn(fault, steps, last);
            byte[] there = loaded();
            assertTrue(
                    Arrays.equals(nextBytes, there) || Arrays.equals(lastBytes, there),
                    "neither old nor new after " + steps + " steps");
            saveWell(old, oldBytes);
            if (!failed) {
                break;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aModelOfTheFirstFormatIsKeptOrReplacedWhole(Fault fault) throws IOException {
        for (int steps = 0; ; steps++) {
            prepare(steps);
            FirstFormat.write(folder, TinyModel.SPEC, old.block());
            // The first format was cut off between the two renames.
            Path json = folder.resolve("model.json");
            Files.copy(json, folder.resolve("model.json.new"));
            Files.writeString(
                    json,
                    Files.readString(json).replace("weightsSha256\": \"", "weightsSha256\": \"x"));
            assertArrayEquals(oldBytes, loaded());

            boolean failed = saveOn(fault, steps, next);
            byte[] there = loaded();
            assertTrue(
                    Arrays.equals(oldBytes, there) || Arrays.equals(nextBytes, there),
                    "neither old nor new after " + steps + " steps");
            saveWell(last, lastBytes);
            if (!failed) {
                break;
            }
        }
    }

    private void prepare(int number) throws IOException {
        folder = parent.resolve("model" + number);
        new ModelFolder(folder).save(TinyModel.SPEC, old.block());
        Files.writeString(folder.resolve("notes.txt"), "mine");
    }

    private boolean saveOn(Fault fault, int stepsBefore, DeviceNetwork<?> network) {
        FaultyDisk disk = new FaultyDisk(fault, stepsBefore);
        try {
            new ModelFolder(folder, disk).save(TinyModel.SPEC, network.block());
        } catch (ModelFolderException | Crash e) {
            assertTrue(disk.failed(), e.toString());
            return true;
        }
        return disk.failed();
    }

    private void saveWell(DeviceNetwork<?> network, byte[] bytes) throws IOException {
        boolean notes = Files.exists(folder.resolve("notes.txt"));
        new ModelFolder(folder).save(TinyModel.SPEC, network.block());
        assertArrayEquals(bytes, loaded());
        assertEquals(notes ? 3 : 2, count(folder));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private byte[] loaded() {
        try (DeviceNetwork<float[]> network = DeviceNetwork.zeros(TinyModel.SPEC, OPTIONS)) {
            new ModelFolder(folder).load(TinyModel.SPEC, network.block());
            return WeightBytes.of(network.block());
        }
    }

    private static void clear(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException e)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
