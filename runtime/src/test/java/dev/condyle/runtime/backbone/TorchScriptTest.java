package dev.condyle.runtime.backbone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.inference.PooledBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that PyTorch traced, as a backbone; the script under src/test/fixtures makes it. */
class TorchScriptTest {

    private static final String TRACED = "classpath:/dev/condyle/runtime/backbone/traced.pt";
    private static final Shape FEATURES = new Shape(6, 2, 2);
    private static final Shape PICTURES = new Shape(2, 3, 8, 8);

    private final NDManager manager = Engines.newManager(Optional.empty());

    @TempDir Path folder;

    @AfterEach
    void close() {
        manager.close();
    }

    private Block block(String location, Shape features) {
        Block block = new TorchScript(location, "", features).block(NetworkOptions.defaults());
        block.initialize(manager, DataType.FLOAT32, PICTURES);
        return block;
    }

    /** The picture of the script, and the same at half the strength. */
    private NDArray pictures() {
        float[] numbers = new float[2 * 3 * 8 * 8];
        for (int i = 0; i < numbers.length / 2; i++) {
            numbers[i] = i * 37 % 101 / 101f - 0.5f;
            numbers[i + numbers.length / 2] = numbers[i] * 0.5f;
        }
        return manager.create(numbers, PICTURES);
    }

    private static float[] expected() throws IOException {
        try (InputStream in = TorchScriptTest.class.getResourceAsStream("traced.txt")) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            float[] numbers = new float[lines.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Float.parseFloat(lines.get(i));
            }
            return numbers;
        }
    }

    @Test
    void featuresMatchPyTorchAlsoInTraining() throws IOException {
        Block block = block(TRACED, FEATURES);

        for (boolean training : new boolean[] {false, true, false}) {
            NDArray features =
                    block.forward(
                                    new ParameterStore(manager, false),
                                    new NDList(pictures()),
                                    training)
                            .singletonOrThrow();
            assertEquals(new Shape(2, 6, 2, 2), features.getShape());
            assertArrayEquals(expected(), features.toFloatArray(), 1e-5f);
        }
        assertEquals(new Shape(2, 6, 2, 2), block.getOutputShapes(new Shape[] {PICTURES})[0]);
    }

    @Test
    void aHeadAfterTheModuleReceivesGradientsButTheModuleIsNotTrained() {
        PooledBlock block = new PooledBlock(new TorchScript(TRACED, "", FEATURES));
        block.initialize(manager, DataType.FLOAT32, PICTURES);
        NDArray labels = manager.create(new long[] {0, 2}, new Shape(2, 1));

        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDList logits =
                    block.forward(new ParameterStore(manager, false), new NDList(pictures()), true);
            collector.backward(new SoftmaxCrossEntropyLoss().evaluate(new NDList(labels), logits));
        }

        assertFalse(Network.isTrainable(block.backbone()));
        assertEquals(0, block.backbone().getParameters().size());
        assertEquals(2, block.getParameters().size());
        for (Parameter parameter : block.getParameters().values()) {
            assertTrue(parameter.getArray().getGradient().abs().max().getFloat() > 0);
        }
    }

    @Test
    void aDifferentFeatureShapeIsRejectedOnLoading() {
        String message =
                assertThrows(WeightsException.class, () -> block(TRACED, new Shape(6, 4, 4)))
                        .getMessage();

        assertTrue(
                message.contains(
                        " returns float32 (1, 6, 2, 2) for an image of shape (1, 3, 8,"
                                + " 8), not float32 (1, 6, 4, 4). "),
                message);
    }

    @Test
    void anUnsupportedImageShapeIsRejectedOnLoading() {
        Block block = new TorchScript(TRACED, "", FEATURES).block(NetworkOptions.defaults());

        String message =
                assertThrows(
                                WeightsException.class,
                                () ->
                                        block.initialize(
                                                manager, DataType.FLOAT32, new Shape(1, 1, 8, 8)))
                        .getMessage();

        assertTrue(message.contains(" does not accept an image of shape (1, 1, 8, 8): "), message);
    }

    @Test
    void invalidModulesAreRejected() throws IOException {
        Path text = Files.writeString(folder.resolve("model.pt"), "text");
        String weights = "classpath:/dev/condyle/runtime/internal/weights/weights.pth";
        for (String location : new String[] {text.toString(), weights}) {
            String message =
                    assertThrows(WeightsException.class, () -> block(location, FEATURES))
                            .getMessage();
            assertTrue(message.contains(" is not a complete TorchScript module ("), message);
            assertTrue(message.contains("torch.jit.trace(model.eval(), example)"), message);
        }
    }

    @Test
    void invalidArgumentsAreRejected() {
        for (Shape shape : new Shape[] {new Shape(), new Shape(0), new Shape(2, 2)}) {
            assertThrows(IllegalArgumentException.class, () -> new TorchScript("a.pt", "", shape));
        }
        TorchScript script = new TorchScript("a.pt", "", new Shape(6));
        assertThrows(
                IllegalArgumentException.class,
                () -> script.block(NetworkOptions.defaults().classes(10)));
        assertThrows(
                IllegalStateException.class,
                () ->
                        script.block(NetworkOptions.defaults())
                                .forward(
                                        new ParameterStore(manager, false),
                                        new NDList(pictures()),
                                        false));
    }

    @Test
    void weightsCannotBeLoadedFromAModule() throws IOException {
        Path file = WeightSource.fetch(TRACED, "");

        String message =
                assertThrows(WeightsException.class, () -> TensorFile.open(file)).getMessage();

        assertTrue(message.startsWith(file + " is a TorchScript module, "), message);
    }

    @Test
    void theFileIsFetchedWithoutLoadingTheModule() throws IOException {
        Path file = folder.resolve("model.pt");
        TorchScript script = new TorchScript(file.toString(), "", FEATURES);
        ModelSpec<float[], Size> spec = Scripted.spec(script);
        assertThrows(WeightsException.class, spec::fetchWeights);
        Files.writeString(file, "not read");
        assertEquals(List.of(file), spec.fetchWeights());
    }

    private static final class Scripted extends Classifier<float[], Size> {

        Scripted(TorchScript script) {
            super(spec(script), ModelOptions.defaults().seed(3));
        }

        Scripted(TorchScript script, Path folder) {
            super(spec(script), folder, ModelOptions.defaults());
        }

        private static ModelSpec<float[], Size> spec(TorchScript script) {
            return ModelSpec.<float[], Size>builder()
                    .setName("Scripted")
                    .setFingerprint("ab".repeat(32))
                    .setInput(Inputs.floats(new Shape(3, 8, 8)))
                    .setLabels(LabelSets.of(Size.class))
                    .setBlock(() -> new PooledBlock(script))
                    .setBackbone(
                            BackboneSpec.builder()
                                    .setNetwork(() -> script)
                                    .setOptions(NetworkOptions.defaults())
                                    .setTrainable(false)
                                    .build())
                    .addLayer("backbone", "TorchScript", new Shape(-1, 6, 2, 2))
                    .addLayer("pooling", "average", new Shape(-1, 6))
                    .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 21, 21)
                    .build();
        }
    }

    private static Dataset<float[], Size> data() {
        Random random = new Random(1);
        List<float[]> pictures = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            float[] picture = new float[3 * 8 * 8];
            for (int j = 0; j < picture.length; j++) {
                picture[j] = (j / 64 == i % 3 ? 2 : 0) + (float) random.nextGaussian() / 4;
            }
            pictures.add(picture);
            labels.add(Size.values()[i % 3]);
        }
        return Dataset.of(pictures, labels);
    }

    @Test
    void aClassifierIsTrainedSavedAndLoadedWithTheSameModule() throws IOException {
        Path module = folder.resolve("model.pt");
        Files.copy(WeightSource.fetch(TRACED, ""), module);
        TorchScript script = new TorchScript(module.toString(), "", FEATURES);
        Dataset<float[], Size> data = data();
        Path saved = folder.resolve("saved");
        float[] probabilities;
        try (Scripted model = new Scripted(script)) {
            History history =
                    model.fit(
                            data,
                            Fit.epochs(30)
                                    .optimizer(Optimizer.adam().learningRate(0.1))
                                    .batchSize(10)
                                    .quiet());
            assertTrue(history.last().accuracy() > 0.9, history.toString());
            probabilities = model.predict(data.input(0)).probabilities();
            model.save(saved);
        }

        try (Scripted model = new Scripted(script, saved)) {
            assertArrayEquals(probabilities, model.predict(data.input(0)).probabilities());
        }

        String before = WeightSource.sha256(module);
        Files.write(module, new byte[] {0}, StandardOpenOption.APPEND);
        String now = WeightSource.sha256(module);
        String message =
                assertThrows(ModelFolderException.class, () -> new Scripted(script, saved).close())
                        .getMessage();
        assertTrue(
                message.contains("(saved with sha256 " + before + ", now " + now + ")"), message);
        Files.delete(module);
        assertThrows(WeightsException.class, () -> new Scripted(script, saved).close());
    }
}
