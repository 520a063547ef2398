package dev.condyle.samples.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DJL block of one's own is filled with the weights that its annotation names. */
class GivenWeightsTest {

    private static final String FOLDER = "condyle.weights";
    private static final float[] WEIGHT = numbers(8 * 4, 0.0625f);
    private static final float[] BIAS = numbers(8, -0.125f);

    @TempDir Path folder;
    private Path file;

    /** The names are those of a saved model, without {@code backbone.} */
    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("body.safetensors");
        try (Bodies_OfAMethodModel model = Bodies_OfAMethodModel.create();
                FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            NDArray weight = array(model, "backbone.0.weight");
            NDArray bias = array(model, "backbone.0.bias");
            weight.set(WEIGHT);
            bias.set(BIAS);
            SafetensorsWriter.write(Map.of("0.weight", weight, "0.bias", bias), Map.of(), channel);
        }
        System.setProperty(FOLDER, folder.toString());
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty(FOLDER);
    }

    /** Numbers around zero. */
    private static float[] numbers(int count, float step) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (i * 7 % count - count / 2) * step;
        }
        return numbers;
    }

    private static NDArray array(Classifier<?, ?> model, String name) {
        return ParameterNames.of(model.block()).parameters().get(name).getArray();
    }

    @Test
    void theyAreThoseOfTheFileAndStayInTheSavedModel() throws IOException {
        Dataset<float[], Integer> points = GivenFeaturesTest.points(40, 1);
        Path saved = folder.resolve("saved");
        try (Bodies_PretrainedModel model = Bodies_PretrainedModel.create()) {
            assertTrue(model.loadReport().orElseThrow().complete());
            model.fit(points, Fit.epochs(3).batchSize(8).quiet());
            assertArrayEquals(WEIGHT, array(model, "backbone.0.weight").toFloatArray());
            assertArrayEquals(BIAS, array(model, "backbone.0.bias").toFloatArray());
            model.save(saved);
            Files.delete(file);
            try (Bodies_PretrainedModel loaded = Bodies_PretrainedModel.load(saved)) {
                assertEquals(WeightBytes.of(model.block()), WeightBytes.of(loaded.block()));
                for (int i = 0; i < points.size(); i++) {
                    assertEquals(model.predict(points.input(i)), loaded.predict(points.input(i)));
                }
            }
        }
    }

    @Test
    void aChecksumOfAnotherFileIsRefused() {
        refuses(Bodies_WrongChecksumModel::create, Bodies.SHA256, "0".repeat(64));
    }

    @Test
    void aFileThatWasAlteredIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        refuses(Bodies_PretrainedModel::create, WeightSource.sha256(file), Bodies.SHA256);
    }

    private static void refuses(
            Supplier<? extends AutoCloseable> model, String found, String wanted) {
        String message =
                assertThrows(WeightsException.class, () -> model.get().close()).getMessage();
        assertTrue(message.contains("body.safetensors has the sha256 " + found), message);
        assertTrue(message.contains("but " + wanted + " is required"), message);
    }
}
