package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.IdxFiles;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.TrainingDivergedException;
import dev.condyle.runtime.weights.ModelFolderException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said once and clearly, and nothing is spoiled by it. */
class BadInputTest {

    private static final Fit<Object, Object> BRIEF = Fit.epochs(1).batchSize(2).quiet();

    @TempDir Path folder;

    @Test
    void aPictureOfAnotherSizeIsResized() {
        Image large = picture(56, 56);
        try (DigitReaderModel model = DigitReaderModel.create()) {
            assertEquals(10, model.predict(large).probabilities().length);
        }
    }

    @Test
    void aPictureOfAnotherSizeIsRefusedWhereTheClassSaysSo() {
        try (StrictReaderModel model = StrictReaderModel.create()) {
            Throwable thrown =
                    assertThrows(
                            IllegalArgumentException.class, () -> model.predict(picture(30, 20)));
            says(thrown, "30", "20", "28");
        }
    }

    @Test
    void aPictureRefusedInTrainingIsNamed() {
        Dataset<Image, Digit> data =
                Dataset.of(
                        List.of(picture(28, 28), picture(28, 28), picture(9, 7)),
                        List.of(Digit.ONE, Digit.TWO, Digit.ONE));
        try (StrictReaderModel model = StrictReaderModel.create()) {
            Throwable thrown =
                    assertThrows(IllegalArgumentException.class, () -> model.fit(data, BRIEF));
            says(thrown, "example 2", "9", "7", "28");
        }
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        Dataset<float[], Integer> data =
                points(new float[] {1, 2}, new float[] {3, 4}, new float[] {5, Float.NaN});
        try (PointsModel model = PointsModel.create()) {
            Throwable thrown =
                    assertThrows(IllegalArgumentException.class, () -> model.fit(data, BRIEF));
            says(thrown, "example 2", "NaN", "Fix or remove the example");
            assertTrue(Float.isFinite(model.predict(new float[] {1, 2}).probability()));
        }
    }

    @Test
    void aTrainingThatDivergesNamesTheBatchAndKeepsTheWeightsBeforeIt() {
        Dataset<float[], Integer> data =
                points(new float[] {1e30f, 2}, new float[] {3, -1e30f}, new float[] {-1e30f, 1});
        try (PointsModel model = PointsModel.create()) {
            Prediction<Integer> before = model.predict(new float[] {1, 2});
            TrainingDivergedException thrown =
                    assertThrows(
                            TrainingDivergedException.class,
                            () ->
                                    model.fit(
                                            data,
                                            Fit.epochs(50)
                                                    .batchSize(1)
                                                    .optimizer(Optimizer.sgd().learningRate(1e30))
                                                    .quiet()));
            says(thrown, "epoch 1", "batch 1", "example ", "lower the learning rate");
            assertEquals(1, thrown.examples().size());
            assertEquals(before, model.predict(new float[] {1, 2}));
        }
    }

    @Test
    void anInputOfTheWrongLengthIsRefused() {
        try (PointsModel model = PointsModel.create()) {
            Throwable thrown =
                    assertThrows(
                            IllegalArgumentException.class, () -> model.predict(new float[] {1}));
            says(thrown, "has length 1", "requires 2 numbers");
        }
    }

    @Test
    void noExamplesAreNoTraining() {
        try (PointsModel model = PointsModel.create()) {
            Throwable thrown =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> model.fit(Dataset.of(List.of(), List.of()), BRIEF));
            says(thrown, "empty", "at least one example");
        }
    }

    @Test
    void oneClassOnlyIsNoTraining() {
        Dataset<float[], Integer> data =
                Dataset.of(List.of(new float[] {1, 2}, new float[] {3, 4}), List.of(1, 1));
        try (PointsModel model = PointsModel.create()) {
            Throwable thrown =
                    assertThrows(IllegalArgumentException.class, () -> model.fit(data, BRIEF));
            says(thrown, "have the label 1", "at least two of the labels");
        }
    }

    @Test
    void aLabelThatThereIsNotIsNamed() {
        Dataset<float[], Integer> data =
                Dataset.of(List.of(new float[] {1, 2}, new float[] {3, 4}), List.of(1, 7));
        try (PointsModel model = PointsModel.create()) {
            Throwable thrown =
                    assertThrows(IllegalArgumentException.class, () -> model.fit(data, BRIEF));
            says(thrown, "example 1", "7");
        }
    }

    @Test
    void aLabelOutsideTheEnumIsNamed() {
        byte[] images = new byte[16 + 2];
        System.arraycopy(
                new byte[] {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1}, 0, images, 0, 16);
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 2, 3, 10};
        Throwable thrown =
                assertThrows(
                        Exception.class,
                        () ->
                                IdxFiles.read(
                                        new ByteArrayInputStream(images),
                                        new ByteArrayInputStream(labels),
                                        Digit.class));
        says(thrown, "10", "NINE");
    }

    @Test
    void aTruncatedModelIsRefused() throws IOException {
        Path weights = saved().resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length - 100));

        says(refused(), folder.toString(), "truncated", "backup");
    }

    @Test
    void anAlteredModelIsRefused() throws IOException {
        Path weights = saved().resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        says(refused(), folder.toString(), "changed or truncated", "backup");
    }

    @Test
    void aFolderWithoutItsJsonIsRefused() throws IOException {
        Files.delete(saved().resolve("model.json"));

        says(refused(), folder.toString(), "model.json");
    }

    @Test
    void aFolderOfAnotherNetworkIsRefusedByTheFirstLayerThatDiffers() throws IOException {
        saved();
        Throwable thrown =
                assertThrows(ModelFolderException.class, () -> StrictReaderModel.load(folder));
        says(thrown, folder.toString(), "conv1");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("nowhere");
        says(
                assertThrows(ModelFolderException.class, () -> DigitReaderModel.load(missing)),
                missing.toString());
    }

    @Test
    void whatIsRefusedStaysAsItWas() throws IOException {
        Path weights = saved().resolve("model.safetensors");
        byte[] altered = Files.readAllBytes(weights);
        altered[altered.length - 1] ^= 1;
        Files.write(weights, altered);
        List<Path> files = files();

        refused();

        assertEquals(files, files());
        assertArrayEquals(altered, Files.readAllBytes(weights));
    }

    @Test
    void savingLeavesTheTwoFilesOnly() throws IOException {
        saved();
        saved();

        assertEquals(
                List.of("model.json", "model.safetensors"),
                files().stream().map(path -> path.getFileName().toString()).toList());
    }

    private Path saved() {
        try (DigitReaderModel model = Few.reader(1)) {
            model.save(folder);
        }
        return folder;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Throwable refused() {
        return assertThrows(ModelFolderException.class, () -> DigitReaderModel.load(folder));
    }

    private static Dataset<float[], Integer> points(float[]... inputs) {
        return Dataset.of(
                List.of(inputs), IntStream.range(0, inputs.length).mapToObj(i -> i % 3).toList());
    }

    private static Image picture(int width, int height) {
        return ImageFactory.getInstance()
                .fromImage(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static void says(Throwable thrown, String... parts) {
        for (String part : parts) {
            assertTrue(
                    thrown.getMessage().contains(part),
                    () -> "\"" + part + "\" is missing in: " + thrown.getMessage());
        }
    }
}
