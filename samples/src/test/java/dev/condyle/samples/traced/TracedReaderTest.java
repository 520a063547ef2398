package dev.condyle.samples.traced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.runtime.weights.WeightsException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated classes over a module of TorchScript, the one that the runtime's tests trace. */
class TracedReaderTest {

    private static final Path TRACED =
            Path.of("../runtime/src/test/resources/dev/condyle/runtime/backbone/traced.pt");
    private static final String FOLDER = "condyle.weights";

    @TempDir Path folder;
    private Path module;

    @BeforeEach
    void nameTheFolder() throws IOException {
        module = Files.copy(TRACED, folder.resolve("traced.pt"));
        System.setProperty(FOLDER, folder.toString());
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty(FOLDER);
    }

    private static Dataset<Image, Colour> data() {
        Random random = new Random(1);
        List<Image> pictures = new ArrayList<>();
        List<Colour> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Colour colour = Colour.values()[i % 3];
            BufferedImage picture = new BufferedImage(9, 8, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < 72; p++) {
                int bright = 0xFF << 16 - 8 * colour.ordinal();
                picture.setRGB(p % 9, p / 9, bright | random.nextInt(0x1000000));
            }
            pictures.add(new BufferedImageFactory().fromImage(picture));
            labels.add(colour);
        }
        return Dataset.of(pictures, labels);
    }

    private static Fit<Object, Object> fit() {
        return Fit.epochs(40).optimizer(Optimizer.adam().learningRate(0.1)).batchSize(20).quiet();
    }

    @Test
    void aHeadOverItLearnsAndAnswersTheSameAfterLoading() {
        Dataset<Image, Colour> data = data();
        Path saved = folder.resolve("saved");
        Prediction<Colour> before;
        try (TracedReaderModel model = TracedReaderModel.create(ModelOptions.defaults().seed(1))) {
            model.fit(data, fit());
            assertTrue(model.evaluate(data).accuracy() > 0.9, model.evaluate(data).toString());
            before = model.predict(data.input(0));
            model.save(saved);
        }
        try (TracedReaderModel loaded = TracedReaderModel.load(saved)) {
            assertEquals(before, loaded.predict(data.input(0)));
        }
    }

    /** Two convolutions of 112 and 222 numbers, and 8 of a norm without its statistics. */
    @Test
    void theSummaryCountsWhatIsInTheModule() {
        try (TracedReaderModel model = TracedReaderModel.create()) {
            assertEquals(
                    """
                    Name      Layer                Output shape  Params
                    backbone  TorchScript, frozen  (N, 6, 2, 2)     342
                    pooling   GlobalAvgPool        (N, 6)             0
                    head      Dense(units=3)       (N, 3)            21
                    Total parameters: 363
                    Trainable parameters: 21
                    Frozen parameters: 342
                    """,
                    model.summary());
        }
    }

    @Test
    void anotherModuleIsRefusedWhenItIsLoaded() throws IOException {
        Path saved = folder.resolve("saved");
        try (TracedReaderModel model = TracedReaderModel.create()) {
            model.save(saved);
        }
        String before = WeightSource.sha256(module);
        Files.write(module, new byte[] {0}, StandardOpenOption.APPEND);
        String message =
                assertThrows(
                                ModelFolderException.class,
                                () -> TracedReaderModel.load(saved).close())
                        .getMessage();
        assertTrue(message.contains("sha256 " + before), message);

        Files.delete(module);
        message =
                assertThrows(WeightsException.class, () -> TracedReaderModel.load(saved).close())
                        .getMessage();
        assertTrue(message.contains("traced.pt"), message);
    }

    @Test
    void itIsHeldToTheShapeOfItsFeatures() {
        String message =
                assertThrows(WeightsException.class, () -> WrongFeaturesModel.create().close())
                        .getMessage();
        assertTrue(message.contains("returns float32 (1, 6, 2, 2)"), message);
        assertTrue(message.contains("not float32 (1, 6, 4, 4)"), message);
    }

    @Test
    void nothingOfItCanBeFineTuned() {
        try (TracedReaderModel model = TracedReaderModel.create()) {
            for (Fit<Object, Object> fit :
                    List.of(
                            fit().backboneRate(0.1),
                            fit().fineTune(FineTune.epochs(1)),
                            fit().fineTune(FineTune.epochs(1).from("layer4")))) {
                String message =
                        assertThrows(IllegalArgumentException.class, () -> model.fit(data(), fit))
                                .getMessage();
                assertTrue(message.contains("has no trainable weights"), message);
            }
        }
    }
}
