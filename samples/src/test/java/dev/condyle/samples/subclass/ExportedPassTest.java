package dev.condyle.samples.subclass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.export.Export;
import dev.condyle.runtime.export.ExportException;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports forward passes that are methods. */
class ExportedPassTest {

    private static final float[][] INPUTS = {
        {1, 2, 3, 4, 5, 6}, {-1, 0.5f, 0, 2, -3, 1}, {0, 0, 0, 9, 0, -9}
    };

    @TempDir private Path folder;

    @Test
    void theExportedPassComputesThePredictions() throws Exception {
        ModelOptions seed = ModelOptions.defaults().seed(3);
        try (Cases_ByMethodModel chain = Cases_ByMethodModel.create(seed);
                Cases_SkippingModel skipping = Cases_SkippingModel.create(seed)) {
            check(chain, "chain.pt");
            check(skipping, "skipping.pt");
        }
    }

    private void check(Classifier<float[], Integer> model, String name) throws Exception {
        Path file = folder.resolve(name);
        model.export(file, Export.torchScript());
        Criteria<NDList, NDList> criteria =
                Criteria.builder()
                        .setTypes(NDList.class, NDList.class)
                        .optModelPath(file)
                        .optEngine("PyTorch")
                        .build();
        try (ZooModel<NDList, NDList> loaded = criteria.loadModel();
                Predictor<NDList, NDList> predictor = loaded.newPredictor();
                NDManager manager = NDManager.newBaseManager()) {
            float[] all =
                    predictor.predict(new NDList(manager.create(INPUTS))).head().toFloatArray();
            for (int i = 0; i < INPUTS.length; i++) {
                float[] expected = model.predict(INPUTS[i]).probabilities();
                NDList one = new NDList(manager.create(new float[][] {INPUTS[i]}));
                assertArrayEquals(expected, predictor.predict(one).head().toFloatArray(), 1e-5f);
                for (int j = 0; j < 3; j++) {
                    assertEquals(expected[j], all[3 * i + j], 1e-5f);
                }
            }
        }
    }

    @Test
    void aPassThatReadsNumbersIsRefused() throws Exception {
        List<Export> formats = List.of(Export.torchScript(), Export.onnx(), Export.djlServing());
        try (Cases_ReadsNumbersModel model = Cases_ReadsNumbersModel.create()) {
            for (Export format : formats) {
                Path file = Files.writeString(folder.resolve("m.zip"), "kept");
                String message =
                        assertThrows(ExportException.class, () -> model.export(file, format))
                                .getMessage();
                assertTrue(
                        message.startsWith(
                                "Cases_ReadsNumbers cannot be exported to "
                                        + file
                                        + ": Cases$ReadsNumbers.features (Cases.java:"),
                        message);
                assertTrue(message.endsWith("): the code reads the values of an array."), message);
                assertEquals("kept", Files.readString(file));
                try (Stream<Path> files = Files.list(folder)) {
                    assertEquals(1, files.count());
                }
            }
        }
    }
}
