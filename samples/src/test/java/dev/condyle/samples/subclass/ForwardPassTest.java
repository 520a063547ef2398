package dev.condyle.samples.subclass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forward pass that is a method trains, predicts and is saved like any other. */
class ForwardPassTest {

    private static final int THREADS = 8;

    @TempDir Path folder;

    @Test
    void itLearnsExactlyAsTheSameLayersInAChain() throws IOException {
        Dataset<float[], Integer> data = data(90);
        ModelOptions seed = ModelOptions.defaults().seed(3);
        try (Cases_PlainModel plain = Cases_PlainModel.create(seed);
                Cases_ByMethodModel byMethod = Cases_ByMethodModel.create(seed)) {
            assertEquals(losses(plain, data), losses(byMethod, data));
            assertArrayEquals(weights(plain, "plain"), weights(byMethod, "method"));
        }
    }

    @Test
    void trainingIsTheSameByteForByte() throws IOException {
        assertArrayEquals(trained("first"), trained("second"));
    }

    private byte[] trained(String name) throws IOException {
        try (Cases_SkippingModel model =
                Cases_SkippingModel.create(ModelOptions.defaults().seed(7))) {
            losses(model, data(60));
            return weights(model, name);
        }
    }

    @Test
    void aLoadedModelAnswersAsTheSavedOne() {
        List<float[]> inputs = inputs(20);
        List<Prediction<Integer>> saved;
        try (Cases_ByMethodModel model = Cases_ByMethodModel.create()) {
            losses(model, data(60));
            saved = model.predict(inputs);
            model.save(folder);
        }
        try (Cases_ByMethodModel loaded = Cases_ByMethodModel.load(folder)) {
            assertEquals(saved, loaded.predict(inputs));
        }
    }

    @Test
    void theSummaryHasTheShapesAndCountsOfTheDryPass() {
        try (Cases_ByMethodModel model = Cases_ByMethodModel.create();
                Cases_PlainModel plain = Cases_PlainModel.create()) {
            assertEquals(plain.summary(), model.summary());
        }
    }

    @Test
    void aLayerThatIsCalledTwiceHasItsWeightsOnce() {
        try (Cases_SkippingModel model = Cases_SkippingModel.create()) {
            LayerSummary a = model.layers().get(0);
            assertEquals("a", a.name());
            assertEquals(6 * 6 + 6, a.parameters());
            float[] weight = values(model, 0);
            float[] bias = values(model, 1);
            float[] x = inputs(1).get(0);
            float[] y = dense(relu(dense(x, weight, bias)), weight, bias);
            for (int i = 0; i < y.length; i++) {
                y[i] += x[i];
            }
            float[] logits = dense(y, values(model, 2), values(model, 3));
            Prediction<Integer> expected = Prediction.ofLogits(model.labels(), logits);
            assertArrayEquals(expected.probabilities(), model.predict(x).probabilities(), 1e-5f);
        }
    }

    @Test
    void eightThreadsGetTheAnswersOfOne() throws Exception {
        List<float[]> inputs = inputs(200);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Cases_SkippingModel model = Cases_SkippingModel.create()) {
            List<Prediction<Integer>> alone = inputs.stream().map(model::predict).toList();
            List<Callable<List<Prediction<Integer>>>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                tasks.add(() -> inputs.stream().map(model::predict).toList());
            }
            for (Future<List<Prediction<Integer>>> together : threads.invokeAll(tasks)) {
                assertEquals(alone, together.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void passesLeaveNothingBehind() {
        List<float[]> inputs = inputs(50);
        try (Cases_SkippingModel model = Cases_SkippingModel.create()) {
            model.predict(inputs);
            int before = arrays(model);
            inputs.forEach(model::predict);
            losses(model, data(60));
            assertEquals(before, arrays(model));
        }
    }

    private static int arrays(Classifier<?, ?> model) {
        NDManager manager = model.block().getParameters().get(0).getValue().getArray().getManager();
        return manager.getManagedArrays().size();
    }

    private static List<Double> losses(
            Classifier<float[], Integer> model, Dataset<float[], Integer> data) {
        return model.fit(data, Fit.epochs(4).batchSize(16).quiet()).epochs().stream()
                .map(History.Epoch::loss)
                .toList();
    }

    private byte[] weights(Classifier<?, ?> model, String name) throws IOException {
        model.save(folder.resolve(name));
        byte[] file = Files.readAllBytes(folder.resolve(name).resolve("model.safetensors"));
        // The header contains the name of the class.
        long header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return Arrays.copyOfRange(file, Long.BYTES + (int) header, file.length);
    }

    private static float[] values(Classifier<?, ?> model, int index) {
        Parameter parameter = model.block().getParameters().get(index).getValue();
        return parameter.getArray().toFloatArray();
    }

    private static float[] dense(float[] x, float[] weight, float[] bias) {
        float[] y = bias.clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += weight[i * x.length + j] * x[j];
            }
        }
        return y;
    }

    private static float[] relu(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(0, x[i]);
        }
        return x;
    }

    private static Dataset<float[], Integer> data(int count) {
        List<float[]> inputs = inputs(count);
        return Dataset.of(
                inputs, inputs.stream().map(x -> x[0] > x[1] ? 0 : x[2] > x[3] ? 1 : 2).toList());
    }

    private static List<float[]> inputs(int count) {
        Random random = new Random(1);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] x = new float[6];
            for (int j = 0; j < x.length; j++) {
                x[j] = (float) random.nextGaussian();
            }
            inputs.add(x);
        }
        return inputs;
    }
}
