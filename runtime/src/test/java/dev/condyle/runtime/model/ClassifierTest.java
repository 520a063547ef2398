package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.inference.WrappedBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTest {

    @TempDir private Path folder;

    @Test
    void theSummaryShowsLayersShapesAndTotals() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            assertEquals(
                    """
                    Name     Layer           Output shape  Params
                    hidden   Dense(units=8)  (N, 8)            40
                    norm     BatchNorm       (N, 8)            32
                    dropout  Dropout(0.5)    (N, 8)             0
                    head     Dense(units=3)  (N, 3)            27
                    Total parameters: 99
                    Trainable parameters: 83
                    Running statistics: 16
                    """,
                    model.summary());
            assertEquals("Tiny(99 parameters, 3 classes)", model.toString());
        }
    }

    @Test
    void useAfterCloseIsRejectedAndClosingTwiceHasNoEffect() {
        TinyModel model = new TinyModel(ModelOptions.defaults());
        model.close();
        model.close();
        List<Executable> uses =
                List.of(
                        () -> model.predict(new float[4]),
                        () -> model.predict(List.of()),
                        () -> model.evaluate(examples()),
                        () -> model.save(folder.resolve("closed")),
                        () -> model.block(),
                        () -> model.layers(),
                        () -> model.summary());
        for (Executable use : uses) {
            assertEquals(
                    "Tiny is closed. Use it only inside its try-with-resources block.",
                    assertThrows(IllegalStateException.class, use).getMessage());
        }
        assertFalse(Files.exists(folder.resolve("closed")));
        assertEquals("Tiny(99 parameters, 3 classes)", model.toString());
    }

    /** A block one of whose layers is asked for the shape that it gives. */
    private static final class AskedBlock extends AbstractBlock implements ClassifierBlock {

        private final Block hidden;
        private final Block head = addChildBlock("head", Linear.builder().setUnits(3).build());

        AskedBlock(Runnable asked) {
            hidden =
                    addChildBlock(
                            "hidden",
                            new LambdaBlock(x -> x) {
                                @Override
                                public Shape[] getOutputShapes(Shape[] inputShapes) {
                                    asked.run();
                                    return inputShapes;
                                }
                            });
        }

        @Override
        public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
            return hidden.forward(store, inputs, training);
        }

        @Override
        public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
            return head.forward(store, features, training);
        }

        @Override
        protected NDList forwardInternal(
                ParameterStore store,
                NDList inputs,
                boolean training,
                PairList<String, Object> params) {
            return forwardHead(store, forwardFeatures(store, inputs, training), training);
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputShapes) {
            return new Shape[] {new Shape(inputShapes[0].get(0), 3)};
        }

        @Override
        protected void initializeChildBlocks(
                NDManager manager, DataType dataType, Shape... inputShapes) {
            hidden.initialize(manager, dataType, inputShapes);
            head.initialize(manager, dataType, inputShapes);
        }
    }

    @Test
    void aModelStaysOpenWhileTheShapeOfALayerIsComputed() {
        AtomicReference<TinyModel> self = new AtomicReference<>();
        ModelSpec<float[], Size> spec =
                ModelSpec.<float[], Size>builder()
                        .setName("Tiny")
                        .setFingerprint(TinyModel.SPEC.fingerprint())
                        .setInput(TinyModel.SPEC.input())
                        .setTarget(TinyModel.SPEC.target())
                        .setBlock(() -> new AskedBlock(() -> self.get().close()))
                        .addLayer("hidden", "Activation(RELU)")
                        .build();
        try (TinyModel model = new TinyModel(spec)) {
            self.set(model);
            for (Executable use : List.<Executable>of(model::layers, model::summary)) {
                assertEquals(
                        "Tiny is already in use on this thread. Train or close it after that call"
                                + " returns.",
                        assertThrows(IllegalStateException.class, use).getMessage());
            }
        }
    }

    @Test
    void predictionsAreTheSoftmaxOfTheLogits() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults());
                DeviceNetwork<float[]> network =
                        DeviceNetwork.random(TinyModel.SPEC, ModelOptions.defaults())) {
            float[] input = {1, -2, 3, 0};
            float[] logits = network.logits(List.of(input), false)[0];
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit);
            }
            Prediction<Size> prediction = model.predict(input);
            for (Size size : Size.values()) {
                assertEquals(
                        Math.exp(logits[size.ordinal()]) / sum, prediction.probability(size), 1e-6);
            }
        }
    }

    @Test
    void predictionsAreInTheOrderOfTheInputs() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            List<float[]> inputs = inputs(150);
            List<Prediction<Size>> together = model.predict(inputs);
            assertEquals(150, together.size());
            for (int i = 0; i < 150; i++) {
                Prediction<Size> alone = model.predict(inputs.get(i));
                assertEquals(alone.label(), together.get(i).label());
                assertArrayEquals(alone.probabilities(), together.get(i).probabilities(), 1e-6f);
            }
            assertEquals(List.of(), model.predict(List.of()));
        }
    }

    @Test
    void anEvaluationCountsThePredictions() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            Dataset<float[], Size> examples = examples();
            int right = 0;
            double loss = 0;
            for (int i = 0; i < examples.size(); i++) {
                Prediction<Size> prediction = model.predict(examples.input(i));
                right += prediction.label() == examples.label(i) ? 1 : 0;
                loss -= Math.log(prediction.probability(examples.label(i)));
            }
            Evaluation<Size> evaluation = model.evaluate(examples);
            assertEquals(examples.size(), evaluation.size());
            assertEquals((double) right / examples.size(), evaluation.accuracy(), 1e-12);
            assertEquals(loss / examples.size(), evaluation.loss(), 1e-5);
        }
    }

    @Test
    void aLoadedModelMakesTheSamePredictions() {
        List<Prediction<Size>> expected;
        try (TinyModel model = new TinyModel(ModelOptions.defaults().seed(5))) {
            expected = model.predict(inputs(20));
            model.save(folder.resolve("model"));
        }
        try (TinyModel model = new TinyModel(folder.resolve("model"), ModelOptions.defaults())) {
            assertEquals(expected, model.predict(inputs(20)));
        }
    }

    @Test
    void nonFiniteLogitsAreRejected() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            NDArray bias =
                    model.block()
                            .getChildren()
                            .get("04head")
                            .getParameters()
                            .get("bias")
                            .getArray();
            bias.set(new NDIndex(0), Float.NaN);
            List<Executable> uses =
                    List.of(() -> model.predict(new float[4]), () -> model.evaluate(examples()));
            for (Executable use : uses) {
                assertTrue(
                        assertThrows(IllegalStateException.class, use)
                                .getMessage()
                                .startsWith("The network returned NaN instead of a finite logit"));
            }
        }
    }

    @Test
    void aModelCannotBeClosedWithinItsOwnCalls() {
        AtomicReference<TinyModel> self = new AtomicReference<>();
        ModelSpec<float[], Size> spec =
                WrappedBlock.spec(
                        (block, output) -> {
                            self.get().close();
                            return output;
                        });
        try (TinyModel model = new TinyModel(spec)) {
            self.set(model);
            assertEquals(
                    "Tiny is already in use on this thread. Train or close it after that call"
                            + " returns.",
                    assertThrows(IllegalStateException.class, () -> model.predict(new float[4]))
                            .getMessage());
        }
    }

    @Test
    void closingWaitsForRunningPredictions() throws Exception {
        CountDownLatch predicting = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        ModelSpec<float[], Size> spec =
                WrappedBlock.spec(
                        (block, output) -> {
                            predicting.countDown();
                            await(closing);
                            return output;
                        });
        TinyModel model = new TinyModel(spec);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Prediction<Size>> prediction = thread.submit(() -> model.predict(new float[4]));
            await(predicting);
            Thread closer = new Thread(model::close);
            closer.start();
            while (closer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            closing.countDown();
            assertEquals(3, prediction.get().probabilities().length);
            closer.join();
            assertThrows(IllegalStateException.class, () -> model.predict(new float[4]));
        } finally {
            thread.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<float[]> inputs(int count) {
        Random random = new Random(1);
        return Stream.generate(
                        () ->
                                new float[] {
                                    random.nextFloat(),
                                    random.nextFloat(),
                                    random.nextFloat(),
                                    random.nextFloat()
                                })
                .limit(count)
                .toList();
    }

    private static Dataset<float[], Size> examples() {
        Random random = new Random(2);
        return Dataset.of(
                inputs(150),
                Stream.generate(() -> Size.values()[random.nextInt(3)]).limit(150).toList());
    }
}
