package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import dev.condyle.NormMode;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.model.PhotoModel;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests classifiers that are initialised from pretrained weights. */
class PretrainedTest {

    private static final float[] PHOTO = Photos.random(1, 3).input(0);

    @TempDir private Path folder;
    private Path file;
    private Map<String, byte[]> pretrained;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("narrow.safetensors");
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            pretrained = model.bytes();
            write(tensors(model));
        }
    }

    private static Map<String, NDArray> tensors(PhotoModel model) {
        Map<String, NDArray> tensors = new TreeMap<>();
        ParameterNames.of(model.block().backbone())
                .parameters()
                .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
        return tensors;
    }

    private void write(Map<String, NDArray> tensors) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            SafetensorsWriter.write(tensors, Map.of(), channel);
        }
    }

    private ModelSpec<float[], Size> spec(boolean lenient, boolean trainable) {
        return PhotoModel.spec(
                NormMode.INFERENCE,
                backbone ->
                        backbone.setWeights(file.toString())
                                .setLenient(lenient)
                                .setTrainable(trainable));
    }

    @Test
    void theBackboneIsInitialisedFromTheFile() {
        try (PhotoModel model = new PhotoModel(spec(false, true))) {
            model.bytes()
                    .forEach(
                            (name, bytes) -> {
                                if (name.startsWith("backbone.")) {
                                    assertArrayEquals(pretrained.get(name), bytes, name);
                                }
                            });
            LoadReport report = model.loadReport().orElseThrow();
            assertTrue(report.complete());
            assertEquals(52 * 5, report.fitting().size());
            assertFalse(model.block().getParameters().valueAt(0).getArray().hasGradient());
        }
    }

    @Test
    void theHeadIsInitialisedFromTheSeed() {
        try (PhotoModel model = new PhotoModel(spec(false, false))) {
            for (String name : List.of("hidden.weight", "head.weight")) {
                assertArrayEquals(pretrained.get(name), model.bytes().get(name), name);
            }
        }
    }

    @Test
    void aSavedModelLoadsWithoutTheWeightFile() throws IOException {
        Path saved = folder.resolve("model");
        float probability;
        try (PhotoModel model = new PhotoModel(spec(false, false))) {
            model.save(saved);
            probability = model.predict(PHOTO).probabilities()[0];
        }
        Files.delete(file);
        try (PhotoModel model = new PhotoModel(spec(false, false), saved)) {
            assertEquals(probability, model.predict(PHOTO).probabilities()[0]);
        }
    }

    @Test
    void aMissingFileIsReported() throws IOException {
        Files.delete(file);
        WeightsException e =
                assertThrows(WeightsException.class, () -> new PhotoModel(spec(false, false)));
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }

    @Test
    void aTruncatedFileIsReported() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        WeightsException e =
                assertThrows(WeightsException.class, () -> new PhotoModel(spec(true, false)));
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }

    @Test
    void missingWeightsAreRejectedUnlessLenient() throws IOException {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            Map<String, NDArray> tensors = tensors(model);
            tensors.remove("features.1.conv.0.0.weight");
            write(tensors);
        }
        WeightsException e =
                assertThrows(WeightsException.class, () -> new PhotoModel(spec(false, false)));
        assertTrue(e.getMessage().contains("features.1.conv.0.0.weight"), e.getMessage());
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        try (PhotoModel model = new PhotoModel(spec(true, false))) {
            LoadReport report = model.loadReport().orElseThrow();
            assertEquals(List.of("features.1.conv.0.0.weight"), report.missing());
            assertEquals(52 * 5 - 1, report.fitting().size());
        }
    }

    @Test
    void aFileOfAnotherNetworkIsRejectedEvenIfLenient() throws IOException {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            NDArray head =
                    ParameterNames.of(model.block()).parameters().get("head.weight").getArray();
            write(Map.of("layer1.0.conv1.weight", head));
        }
        assertThrows(WeightsException.class, () -> new PhotoModel(spec(false, false)));
        WeightsException e =
                assertThrows(WeightsException.class, () -> new PhotoModel(spec(true, false)));
        assertTrue(
                e.getMessage().contains("has no tensors that match the network"), e.getMessage());
    }
}
