package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.nn.Parameter;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierFitTest {

    private static final ModelOptions OPTIONS = ModelOptions.defaults().seed(3);
    private static final Fit<Object, Object> FIT = Fit.epochs(3).batchSize(100).quiet();

    @TempDir private Path folder;

    @Test
    void trainingLearnsTheLabels() {
        try (TinyModel model = new TinyModel(OPTIONS)) {
            History history =
                    model.fit(
                            examples(),
                            Fit.epochs(20)
                                    .batchSize(50)
                                    .optimizer(Optimizer.adam().learningRate(0.03))
                                    .quiet());
            assertEquals(20, history.epochs().size());
            assertTrue(model.evaluate(examples()).accuracy() > 0.9);
        }
    }

    @Test
    void theSameSeedProducesTheSameBytes() {
        assertArrayEquals(trained(OPTIONS), trained(OPTIONS));
        assertFalse(Arrays.equals(trained(OPTIONS), trained(OPTIONS.seed(4))));
    }

    private static byte[] trained(ModelOptions options) {
        try (TinyModel model = new TinyModel(options)) {
            model.fit(examples(), FIT);
            return weights(model);
        }
    }

    @Test
    void aSecondTrainingContinuesTheFirst() {
        try (TinyModel model = new TinyModel(OPTIONS)) {
            double first = model.fit(examples(), FIT).last().loss();
            double second = model.fit(examples(), FIT).last().loss();
            assertTrue(second < first, second + " after " + first);
        }
    }

    @Test
    void aLoadedModelCanBeTrainedFurther() {
        try (TinyModel model = new TinyModel(OPTIONS)) {
            model.fit(examples(), FIT);
            model.save(folder);
        }
        try (TinyModel model = new TinyModel(folder, OPTIONS)) {
            double before = model.evaluate(examples()).loss();
            model.fit(examples(), FIT);
            assertTrue(model.evaluate(examples()).loss() < before);
        }
    }

    @Test
    void afterTrainingNoArrayRequiresGradientsOrStaysAttached() {
        try (TinyModel model = new TinyModel(OPTIONS)) {
            model.fit(examples(), FIT.validation(examples()));
            for (Parameter parameter : model.block().getParameters().values()) {
                assertFalse(parameter.getArray().hasGradient(), parameter.getName());
                assertEquals(
                        model.block().getParameters().size(),
                        parameter.getArray().getManager().getManagedArrays().size());
            }
        }
    }

    @Test
    void aListenerCanPredictEvaluateAndSaveButNotTrainOrClose() {
        try (TinyModel model = new TinyModel(OPTIONS)) {
            List<Double> losses = new ArrayList<>();
            FitListener listener =
                    new FitListener() {
                        @Override
                        public void onEpoch(History.Epoch epoch) {
                            model.predict(new float[4]);
                            losses.add(model.evaluate(examples()).loss());
                            model.save(folder);
                            assertThrows(IllegalStateException.class, model::close);
                            assertThrows(
                                    IllegalStateException.class, () -> model.fit(examples(), FIT));
                        }
                    };
            model.fit(examples(), FIT.listener(listener));
            assertEquals(3, losses.size());
            // During training, evaluations are not compiled.
            assertEquals(losses.get(2), model.evaluate(examples()).loss(), 1e-6);
            try (TinyModel saved = new TinyModel(folder, OPTIONS)) {
                assertArrayEquals(weights(model), weights(saved));
            }
        }
    }

    @Test
    void aPredictionWaitsForTrainingAndSeesItsResult() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (TinyModel model = new TinyModel(OPTIONS)) {
            CountDownLatch trains = new CountDownLatch(1);
            List<Future<Prediction<Size>>> predictions = new ArrayList<>();
            FitListener listener =
                    new FitListener() {
                        @Override
                        public void onEpoch(History.Epoch epoch) {
                            if (epoch.number() == 1) {
                                predictions.add(
                                        thread.submit(
                                                () -> {
                                                    trains.countDown();
                                                    return model.predict(new float[4]);
                                                }));
                                await(trains);
                            }
                        }
                    };
            model.fit(examples(), FIT.listener(listener));
            assertEquals(model.predict(new float[4]), predictions.get(0).get());
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void aClassifierThatWaitsToTrainStillPredicts() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (TinyModel first = new TinyModel(OPTIONS);
                TinyModel second = new TinyModel(OPTIONS)) {
            Prediction<Size> untrained = second.predict(new float[4]);
            List<Prediction<Size>> meanwhile = new ArrayList<>();
            Thread next = new Thread(() -> second.fit(examples(), FIT));
            FitListener listener =
                    new FitListener() {
                        @Override
                        public void onEpoch(History.Epoch epoch) {
                            if (epoch.number() == 1) {
                                next.start();
                                while (next.getState() != Thread.State.WAITING) {
                                    Thread.onSpinWait();
                                }
                                meanwhile.add(
                                        soon(threads.submit(() -> second.predict(new float[4]))));
                            }
                        }
                    };
            first.fit(examples(), FIT.listener(listener));
            next.join();
            assertEquals(List.of(untrained), meanwhile);
            assertFalse(untrained.equals(second.predict(new float[4])));
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T soon(Future<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aModelIsUsableAfterAnInvalidExample() {
        try (TinyModel model = new TinyModel(OPTIONS)) {
            byte[] before = weights(model);
            Dataset<float[], Size> bad =
                    Dataset.of(
                            List.of(new float[4], new float[5]), List.of(Size.SMALL, Size.LARGE));
            assertThrows(RuntimeException.class, () -> model.fit(bad, FIT));
            assertArrayEquals(before, weights(model));
            model.fit(examples(), FIT);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] weights(TinyModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Parameter parameter : model.block().getParameters().values()) {
            bytes.writeBytes(parameter.getArray().toByteArray());
        }
        return bytes.toByteArray();
    }

    /** Points in the plane, and how far they are from its middle. */
    private static Dataset<float[], Size> examples() {
        Random random = new Random(2);
        List<float[]> inputs = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Size size = Size.values()[i % 3];
            double angle = random.nextDouble() * 2 * Math.PI;
            double radius = size.ordinal() + 0.2 + 0.5 * random.nextDouble();
            float x = (float) (radius * Math.cos(angle));
            float y = (float) (radius * Math.sin(angle));
            inputs.add(new float[] {x, y, x * x, y * y});
            labels.add(size);
        }
        return Dataset.of(inputs, labels);
    }
}
