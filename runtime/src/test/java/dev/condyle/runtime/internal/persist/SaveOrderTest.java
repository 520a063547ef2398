package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.model.TinyModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order in which a save reaches the disk. After a power failure, a rename may be on the disk
 * without what was written before it, unless that was forced to the disk.
 */
class SaveOrderTest {

    private static final List<String> ORDER =
            List.of(
                    "create model.safetensors.new",
                    "create model.json.new",
                    "write model.safetensors.new",
                    "force model.safetensors.new",
                    "write model.json.new",
                    "force model.json.new",
                    "force model",
                    "move model.safetensors.new",
                    "force model",
                    "move model.json.new",
                    "force model");

    @TempDir private Path parent;

    @BeforeEach
    void requireFoldersThatCanBeForced() {
        boolean opens = true;
        try {
            FileChannel.open(parent).close();
        } catch (IOException e) {
            opens = false;
        }
        assumeTrue(opens, "skipped: this platform cannot force folders to the disk");
    }

    private static List<String> save(Path folder) {
        RecordingDisk disk = new RecordingDisk();
        try (DeviceNetwork<float[]> network =
                DeviceNetwork.random(TinyModel.SPEC, ModelOptions.defaults().seed(1))) {
            new ModelFolder(folder, disk).save(TinyModel.SPEC, network.block());
        }
        return disk.events();
    }

    @Test
    void eachStepIsOnTheDiskBeforeTheNext() {
        Path folder = parent.resolve("model");
        save(folder);
        assertEquals(ORDER, save(folder));
    }

    @Test
    void newFoldersAreOnTheDiskBeforeTheModelIs() {
        List<String> expected =
                new ArrayList<>(List.of("force b", "force a", "force " + parent.getFileName()));
        expected.addAll(ORDER);
        assertEquals(expected, save(parent.resolve("a/b/model")));
    }
}
