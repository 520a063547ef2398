package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One training after another. Without momentum, an optimizer has no state that starts anew. */
final class ContinuedTrainingTest {

    private static final ModelOptions OPTIONS = ModelOptions.defaults().seed(4);
    private static final Dataset<float[], Size> DATA = data();

    @TempDir private Path folder;

    private static Dataset<float[], Size> data() {
        Random random = new Random(1);
        List<float[]> inputs = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Size size = Size.values()[i % 3];
            labels.add(size);
            inputs.add(
                    new float[] {
                        size.ordinal(),
                        (float) random.nextGaussian(),
                        (float) random.nextGaussian(),
                        (float) random.nextGaussian()
                    });
        }
        return Dataset.of(inputs, labels);
    }

    private static Fit<Object, Object> epochs(int epochs) {
        return Fit.epochs(epochs).batchSize(8).quiet().mixup(0.3).optimizer(Optimizer.sgd());
    }

    private static byte[] bytes(TinyModel model) {
        return WeightBytes.of(model.block());
    }

    @Test
    void twoTrainingsEqualOneLongTraining() {
        try (TinyModel once = new TinyModel(OPTIONS);
                TinyModel twice = new TinyModel(OPTIONS);
                TinyModel restarted = new TinyModel(OPTIONS)) {
            once.fit(DATA, epochs(5));
            twice.fit(DATA, epochs(2));
            History second = twice.fit(DATA, epochs(3));
            assertArrayEquals(bytes(once), bytes(twice));
            assertEquals(
                    List.of(3, 4, 5), second.epochs().stream().map(History.Epoch::number).toList());

            restarted.fit(DATA, epochs(2));
            History anew = restarted.fit(DATA, epochs(3).seed(4));
            assertFalse(Arrays.equals(bytes(once), bytes(restarted)));
            assertEquals(1, anew.epochs().get(0).number());
        }
    }

    @Test
    void aSeedStaysInEffectForLaterTrainings() {
        try (TinyModel once = new TinyModel(OPTIONS);
                TinyModel twice = new TinyModel(OPTIONS)) {
            once.fit(DATA, epochs(3).seed(9));
            twice.fit(DATA, epochs(1).seed(9));
            twice.fit(DATA, epochs(2));
            assertArrayEquals(bytes(once), bytes(twice));
        }
    }

    @Test
    void aLoadedModelContinues() throws Exception {
        try (TinyModel once = new TinyModel(OPTIONS);
                TinyModel saved = new TinyModel(OPTIONS)) {
            once.fit(DATA, epochs(5));
            saved.fit(DATA, epochs(2));
            saved.save(folder);
            try (TinyModel loaded = new TinyModel(folder, OPTIONS)) {
                assertEquals(3, loaded.fit(DATA, epochs(3)).epochs().get(0).number());
                assertArrayEquals(bytes(once), bytes(loaded));
            }
            once.fit(DATA, epochs(2).seed(-7));
            saved.fit(DATA, epochs(1).seed(-7));
            saved.save(folder);
            try (TinyModel loaded = new TinyModel(folder, OPTIONS)) {
                loaded.fit(DATA, epochs(1));
                assertFalse(Arrays.equals(bytes(once), bytes(loaded)));
            }
            String json = Files.readString(folder.resolve("model.json"));
            assertEquals(
                    true,
                    json.contains("\"training\": {\n    \"epochs\": 1,\n    \"seed\": -7"),
                    json);
        }
    }
}
