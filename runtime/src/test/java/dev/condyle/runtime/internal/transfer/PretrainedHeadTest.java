package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.model.PhotoModel;
import dev.condyle.runtime.network.NameMap;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests heads that are initialised from the classifier in a file. */
class PretrainedHeadTest {

    private static final float[] PHOTO = Photos.random(1, 3).input(0);
    private static final String WEIGHT = "classifier.1.weight";
    private static final String BIAS = "classifier.1.bias";
    private static final int TENSORS = 52 * 5 + 2;

    private final NDManager manager = NDManager.newBaseManager();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        manager.close();
    }

    private static NetworkOptions options(int classes) {
        return PhotoModel.OPTIONS.classes(classes);
    }

    /** Builds the network with its own classifier. */
    private Block network(int classes) {
        Block network = new MobileNetV2().block(options(classes));
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
        NDArray bias = ParameterNames.of(network).parameters().get(BIAS).getArray();
        bias.addi(manager.arange(classes).toType(DataType.FLOAT32, false));
        return network;
    }

    private static Map<String, NDArray> tensors(Block network) {
        Map<String, NDArray> tensors = new TreeMap<>();
        ParameterNames.of(network)
                .parameters()
                .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
        return tensors;
    }

    private Path write(Map<String, NDArray> tensors) throws IOException {
        Path file = folder.resolve("w.safetensors");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            SafetensorsWriter.write(tensors, Map.of(), channel);
        }
        return file;
    }

    private static ModelSpec<float[], Size> spec(
            Path file, UnaryOperator<BackboneSpec.Builder> backbone) {
        return PhotoModel.classifier(it -> backbone.apply(it.setWeights(file.toString())));
    }

    private static ModelSpec<float[], Size> spec(Path file) {
        return spec(file, it -> it);
    }

    private static WeightsException refused(ModelSpec<float[], Size> spec) {
        return assertThrows(WeightsException.class, () -> new PhotoModel(spec).close());
    }

    private static void assertContains(String expected, Exception e) {
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"torchvision, ''", "timm, ''", "torchvision, module.", "timm, model."})
    void theModelPredictsLikeTheNetworkWithItsClassifier(String names, String prefix)
            throws IOException {
        Block network = network(3);
        NameMap map =
                new MobileNetV2()
                        .nameMaps(options(3)).stream()
                                .filter(it -> it.origin().equals(names))
                                .findFirst()
                                .orElseThrow();
        Map<String, NDArray> renamed = new TreeMap<>();
        tensors(network)
                .forEach((name, array) -> renamed.put(prefix + map.names().get(name), array));
        assertEquals(TENSORS, renamed.size());
        float[] expected = probabilities(network);
        try (PhotoModel model = new PhotoModel(spec(write(renamed)))) {
            assertArrayEquals(expected, model.predict(PHOTO).probabilities(), 1e-6f);
            LoadReport report = model.loadReport().orElseThrow();
            assertTrue(report.complete(), report.toString());
            assertEquals(TENSORS, report.fitting().size());
            assertTrue(report.fitting().containsAll(List.of(WEIGHT, BIAS)), report.toString());
        }
    }

    private float[] probabilities(Block network) {
        NDArray photo = manager.create(PHOTO, new Shape(1, 3, 32, 32));
        ParameterStore store = new ParameterStore(manager, false);
        return network.forward(store, new NDList(photo), false)
                .singletonOrThrow()
                .softmax(1)
                .toFloatArray();
    }

    @Test
    void aSavedModelPredictsTheSameWithoutTheFile() throws IOException {
        Path file = write(tensors(network(3)));
        Prediction<Size> expected;
        Path saved = folder.resolve("model");
        try (PhotoModel model = new PhotoModel(spec(file))) {
            expected = model.predict(PHOTO);
            model.save(saved);
        }
        Files.delete(file);
        try (PhotoModel model = new PhotoModel(spec(file), saved)) {
            assertArrayEquals(expected.probabilities(), model.predict(PHOTO).probabilities());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherNumberOfClassesIsRefusedByName(boolean lenient) throws IOException {
        Path file = write(tensors(network(5)));
        WeightsException e = refused(spec(file, it -> it.setLenient(lenient)));
        assertContains(file + " does not fill the head: ", e);
        assertContains(WEIGHT + " (5, 1280) instead of (3, 1280)", e);
        assertContains(BIAS + " (5) instead of (3)", e);
        assertContains("remove pretrained = true", e);
    }

    @ParameterizedTest
    @CsvSource({"classifier., false", "classifier., true", "classifier.1.bias, true"})
    void aMissingClassifierIsRefused(String missing, boolean lenient) throws IOException {
        Map<String, NDArray> tensors = tensors(network(3));
        tensors.keySet().removeIf(name -> name.startsWith(missing));
        WeightsException e = refused(spec(write(tensors), it -> it.setLenient(lenient)));
        assertContains("does not fill the head: ", e);
        assertContains(BIAS + " is missing", e);
    }

    @Test
    void aFileOfAnotherNetworkIsReportedAsAWhole() throws IOException {
        Map<String, NDArray> tensors = tensors(network(3));
        tensors.remove("features.1.conv.0.0.weight");
        tensors.remove(BIAS);
        WeightsException e = refused(spec(write(tensors)));
        assertContains("does not match the network", e);
        assertContains("2 missing: features.1.conv.0.0.weight, " + BIAS, e);
    }

    @Test
    void onlyTheNetworkMayBeIncompleteIfLenient() throws IOException {
        Map<String, NDArray> tensors = tensors(network(3));
        tensors.remove("features.1.conv.0.0.weight");
        float[] bias = tensors.get(BIAS).toFloatArray();
        try (PhotoModel model = new PhotoModel(spec(write(tensors), it -> it.setLenient(true)))) {
            LoadReport report = model.loadReport().orElseThrow();
            assertEquals(List.of("features.1.conv.0.0.weight"), report.missing());
            Parameter loaded = ParameterNames.of(model.block()).parameters().get("head.bias");
            assertArrayEquals(bias, loaded.getArray().toFloatArray());
        }
    }

    @Test
    void aNetworkThatNamesNoClassifierIsRefused() throws IOException {
        Path file = write(tensors(network(3)));
        WeightsException e =
                refused(spec(file, it -> it.setNetwork(() -> new MobileNetV2()::block)));
        assertContains("does not name the weights of its classifier", e);
        assertContains("nameMaps", e);
    }

    @Test
    void weightsAreFetchedWithoutAModel() throws IOException {
        Path file = folder.resolve("w.safetensors");
        ModelSpec<float[], Size> spec = spec(file);
        WeightsException e = assertThrows(WeightsException.class, spec::fetchWeights);
        assertContains(file.toString(), e);
        assertEquals(List.of(write(tensors(network(3)))), spec.fetchWeights());
        assertEquals(List.of(), PhotoModel.frozen().fetchWeights());
    }
}
