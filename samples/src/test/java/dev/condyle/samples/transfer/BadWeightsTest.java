package dev.condyle.samples.transfer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Pretrained weights that are not what the annotation says are refused with one clear error. */
class BadWeightsTest {

    @TempDir Path folder;

    private static void refuses(Executable action, String... parts) {
        says(assertThrows(WeightsException.class, action), parts);
    }

    private static void says(Exception e, String... parts) {
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @Test
    void aWrongChecksum() {
        refuses(
                () -> Photos_WrongChecksumModel.create().close(),
                "mobilenet_v1_025_224.safetensors has the sha256 ",
                "but " + "0".repeat(64) + " is required");
    }

    @Test
    void aFileThatIsCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(WeightSource.fetch(Photos.WEIGHTS, ""));
        Path file = folder.resolve("mobilenet_v1_025_224.safetensors");
        System.setProperty("condyle.weights", folder.toString());
        try {
            for (int length : new int[] {0, 5, 100, whole.length / 2, whole.length - 1}) {
                Files.write(file, Arrays.copyOf(whole, length));
                refuses(() -> Photos_TwoModel.create().close(), file.toString());
            }
        } finally {
            System.clearProperty("condyle.weights");
        }
    }

    @Test
    void theWeightsOfAnotherNetwork() {
        refuses(
                () -> Photos_WrongNetworkModel.create().close(),
                "mobilenet_v1_025_224.safetensors does not match the network: 0 tensors fit",
                "missing: features.0.0.weight",
                "not expected: conv0.",
                "Check the network and its width");
    }

    @Test
    void aSavedModelWithAnotherNumberOfClasses() {
        try (Photos_TwoModel model = Photos_TwoModel.create()) {
            model.save(folder);
        }
        says(
                assertThrows(
                        ModelFolderException.class, () -> Photos_ThreeModel.load(folder).close()),
                "it contains a different model, saved from Photos_Two",
                "label 3 is missing in the folder, but 'eel' in Photos_Three");
    }
}
