package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.model.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves and loads while other processes save to the same folder. */
class ConcurrentSaveTest {

    private static final ModelOptions OPTIONS = ModelOptions.defaults();
    private static final int LOADS = 65;
    private static final int FOLDERS = 14;

    @TempDir private Path parent;

    @Test
    void everyLoadFindsAModelWhileAnotherProcessSaves() throws Exception {
        Path folder = parent.resolve("model");
        save(1, folder);
        Process other = SavingProcess.start(2, Integer.MAX_VALUE, List.of(folder));
        try {
            SavingProcess.awaitReady(other);
            // Until the first save of the other process is there, loading is not concurrent.
            while (Arrays.equals(bytes(1), loaded(folder))) {
                assertTrue(other.isAlive());
            }
            for (int i = 0; i < LOADS; i++) {
                assertEquals(2, seed(folder), "after " + i + " loads");
            }
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly().waitFor();
        }
        // Deletes what the killed process has left behind.
        save(1, folder);
        assertEquals(1, seed(folder));
        assertFiles(folder);
    }

    @Test
    void twoProcessesThatSaveAtOnceLeaveOneOfTheirModels() throws Exception {
        List<Path> folders =
                IntStream.range(0, FOLDERS).mapToObj(i -> parent.resolve("model" + i)).toList();
        Process first = SavingProcess.start(1, 20, folders);
        Process second = SavingProcess.start(2, 20, folders);
        SavingProcess.awaitReady(first);
        SavingProcess.awaitReady(second);
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        for (Path folder : folders) {
            int seed = seed(folder);
            assertTrue(seed == 1 || seed == 2, folder + " has neither model");
            save(3, folder);
            assertEquals(3, seed(folder));
            assertFiles(folder);
        }
    }

    private static void assertFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Set.of("model.json", "model.safetensors"),
                    files.map(it -> it.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    private static void save(long seed, Path folder) {
        try (DeviceNetwork<float[]> network =
                DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(seed))) {
            new ModelFolder(folder).save(TinyModel.SPEC, network.block());
        }
    }

    /** Returns the seed of the model in a folder; 0 if it is none of those that are saved here. */
    private static int seed(Path folder) {
        byte[] found = loaded(folder);
        return IntStream.rangeClosed(1, 3)
                .filter(seed -> Arrays.equals(bytes(seed), found))
                .findFirst()
                .orElse(0);
    }

    private static byte[] bytes(long seed) {
        try (DeviceNetwork<float[]> network =
                DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(seed))) {
            return WeightBytes.of(network.block());
        }
    }

    private static byte[] loaded(Path folder) {
        try (DeviceNetwork<float[]> network = DeviceNetwork.zeros(TinyModel.SPEC, OPTIONS)) {
            new ModelFolder(folder).load(TinyModel.SPEC, network.block());
            return WeightBytes.of(network.block());
        }
    }
}
