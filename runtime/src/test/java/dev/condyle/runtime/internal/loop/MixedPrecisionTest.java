package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import dev.condyle.runtime.block.LstmBlock;
import dev.condyle.runtime.block.TransformerEncoderBlock;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.engine.FasterPrecision;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trainings in mixed precision. The expected numbers come from mixed_precision.py. */
class MixedPrecisionTest {

    private record Given(
            int batchSize, int epochs, float[][] inputs, int[] labels, float[][] start) {}

    private record Run(double[] losses, double[] scales, float[][] weights) {}

    private record Runs(int interval, float start, Run bfloat16, Run float16) {}

    private static final Given GIVEN = Fixture.read("training.json", Given.class);
    private static final Runs PYTORCH = Fixture.read("mixed_precision.json", Runs.class);
    private static final Examples DATA = new Examples(GIVEN.inputs, GIVEN.labels);

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void tearDown() {
        System.clearProperty(FasterPrecision.PROPERTY);
        manager.close();
    }

    private SmallNet start() {
        return SmallNet.of(GIVEN.start, manager);
    }

    private static Precision float16(LossScale scale) {
        return new Precision(
                Optional.of(Autocast.Type.FLOAT16), false, Optional.of(scale), Optional.empty());
    }

    private TrainingStep step(
            SmallNet net, TrainedParameters parameters, Precision precision, int accumulate) {
        return new TrainingStep(
                net,
                parameters,
                new RunningStatistics(net),
                new HeadLosses(Examples.TASKS, List.of(new CrossEntropy(0))),
                precision,
                OptionalDouble.empty(),
                accumulate,
                manager,
                () -> {});
    }

    private Run train(SmallNet net, Precision precision) {
        List<Double> losses = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        try (EncodedBatches<float[], Integer> batches =
                        new EncodedBatches<>(
                                DATA, Examples.ENCODER, Examples.TASKS, GIVEN.batchSize);
                TrainedParameters parameters =
                        new TrainedParameters(net, Optimizer.sgd(), parameter -> 1, manager)) {
            TrainingStep step = step(net, parameters, precision, 1);
            for (int epoch = 0; epoch < GIVEN.epochs; epoch++) {
                try (BatchIterator cursor = batches.open()) {
                    while (cursor.hasNext()) {
                        try (Batch batch = cursor.next(manager)) {
                            StepResult result =
                                    step.train(batch, Optional.empty(), 0.05, UpdatePart.WHOLE);
                            assertTrue(result.finite());
                            losses.add((double) result.loss());
                            scales.add((double) precision.lossScale());
                        }
                    }
                }
            }
        }
        return new Run(
                losses.stream().mapToDouble(Double::doubleValue).toArray(),
                scales.stream().mapToDouble(Double::doubleValue).toArray(),
                weights(net));
    }

    private static float[][] weights(SmallNet net) {
        return net.arrays().stream().map(NDArray::toFloatArray).toArray(float[][]::new);
    }

    private static void check(Run expected, Run actual) {
        assertArrayEquals(expected.losses, actual.losses, 0.005);
        assertArrayEquals(expected.scales, actual.scales);
        for (int i = 0; i < expected.weights.length; i++) {
            assertArrayEquals(expected.weights[i], actual.weights[i], 0.01f, "array " + i);
        }
    }

    @Test
    void bfloat16MatchesPyTorch() {
        Run single = train(start(), Precision.single());
        Run mixed = train(start(), Precision.mixed(Autocast.Type.BFLOAT16, false));

        check(PYTORCH.bfloat16, mixed);
        double apart = 0;
        for (int i = 0; i < mixed.losses.length; i++) {
            apart = Math.max(apart, Math.abs(mixed.losses[i] - single.losses[i]));
        }
        assertTrue(apart > 1e-4, "nothing was computed in bfloat16");
    }

    @Test
    void float16SkipsUpdatesAndScalesTheLossAsPyTorch() {
        check(
                PYTORCH.float16,
                train(start(), float16(new LossScale(PYTORCH.start, PYTORCH.interval))));
    }

    /** Runs an action with a training and its first batch. */
    private void onFirstBatch(
            SmallNet net,
            Precision precision,
            int accumulate,
            BiConsumer<TrainingStep, Batch> action) {
        try (EncodedBatches<float[], Integer> batches =
                        new EncodedBatches<>(
                                DATA, Examples.ENCODER, Examples.TASKS, GIVEN.batchSize);
                TrainedParameters parameters =
                        new TrainedParameters(net, Optimizer.sgd(), parameter -> 1, manager);
                BatchIterator cursor = batches.open();
                Batch batch = cursor.next(manager)) {
            action.accept(step(net, parameters, precision, accumulate), batch);
        }
    }

    private static float[] headWeight(SmallNet net) {
        return net.head.getParameters().get("weight").getArray().toFloatArray();
    }

    @Test
    void anOverflowInAPartOfAnUpdateSkipsTheUpdate() {
        SmallNet net = start();
        LossScale scale = new LossScale(PYTORCH.start, PYTORCH.interval);
        onFirstBatch(
                net,
                float16(scale),
                2,
                (step, batch) -> {
                    float[] before = headWeight(net);
                    int skipped = -1;
                    float now;
                    do {
                        skipped++;
                        assertArrayEquals(before, headWeight(net));
                        now = scale.factor();
                        step.train(batch, Optional.empty(), 0.05, new UpdatePart(0.5, false));
                        step.train(batch, Optional.empty(), 0.05, new UpdatePart(0.5, true));
                    } while (scale.factor() < now);
                    assertTrue(skipped > 1);
                });

        SmallNet single = start();
        onFirstBatch(
                single,
                Precision.single(),
                1,
                (step, batch) -> step.train(batch, Optional.empty(), 0.05, UpdatePart.WHOLE));
        // Without the running statistics, which each pass updates.
        assertArrayEquals(weights(single)[0], weights(net)[0], 1e-3f);
        assertArrayEquals(headWeight(single), headWeight(net), 1e-3f);
    }

    private History fit(SmallNet net, Fit<Object, Object> fit) {
        return TrainingLoop.run(
                net, manager, Examples.ENCODER, Examples.TASKS, DATA, fit.quiet(), 1);
    }

    @Test
    void aWholeTrainingUsesThePrecisionOfTheDevice() {
        System.setProperty(FasterPrecision.PROPERTY, "bfloat16");
        Fit<Object, Object> fit =
                Fit.epochs(GIVEN.epochs)
                        .batchSize(GIVEN.batchSize)
                        .shuffle(false)
                        .optimizer(Optimizer.sgd().learningRate(0.05));
        SmallNet net = start();
        fit(net, fit.mixedPrecision());

        float[][] trained = weights(net);
        for (int i = 0; i < trained.length; i++) {
            assertArrayEquals(PYTORCH.bfloat16.weights[i], trained[i], 0.01f, "array " + i);
            assertEquals(DataType.FLOAT32, net.arrays().get(i).getDataType());
        }
    }

    @Test
    void blocksOfTheRuntimeAreKnown() {
        System.setProperty(FasterPrecision.PROPERTY, "bfloat16");
        Fit<Object, Object> fit = Fit.epochs(1).mixedPrecision();
        for (Block block :
                List.of(
                        TransformerEncoderBlock.builder().setFeatures(4).setHeads(2).build(),
                        LstmBlock.builder().setUnits(2).build())) {
            assertEquals(
                    Optional.of(Autocast.Type.BFLOAT16),
                    Precision.of(fit, block, Device.cpu()).lower(),
                    block.getClass().getName());
        }
    }

    @Test
    void theAverageStartsAfterTheFirstUpdateThatIsNotSkipped() {
        System.setProperty(FasterPrecision.PROPERTY, "float16");
        // A large loss, so that the first gradients overflow.
        Fit<Object, Object> fit =
                Fit.epochs(4)
                        .batchSize(4)
                        .shuffle(false)
                        .mixedPrecision()
                        .averageWeights(0.999)
                        .classWeights(Map.of(0, 1000.0, 1, 1000.0, 2, 1000.0));
        SmallNet net = start();
        float[] before = net.hidden.getParameters().get("weight").getArray().toFloatArray();
        fit(net, fit);
        float[] after = net.hidden.getParameters().get("weight").getArray().toFloatArray();
        float largest = 0;
        for (int i = 0; i < after.length; i++) {
            largest = Math.max(largest, Math.abs(after[i] - before[i]));
        }
        // Adam's first step is the learning rate. An average that starts before it has a
        // thousandth.
        assertTrue(largest > 0.0005, "the average starts too early");
    }

    @Test
    void anExemptBlockStaysExemptWithinALayer() {
        List<DataType> seen = new ArrayList<>();
        NDList x = new NDList(manager.ones(new Shape(2, 2)));
        UnaryOperator<NDList> product =
                it -> {
                    NDList y = new NDList(it.head().matMul(it.head()));
                    seen.add(y.head().getDataType());
                    return y;
                };
        Autocast.during(
                Autocast.Type.BFLOAT16,
                false,
                () -> {
                    product.apply(x);
                    Autocast.outside(x, product);
                    Autocast.outside(x, it -> Autocast.inside(it, product));
                    return Autocast.exempt(x, it -> Autocast.inside(it, product));
                });
        assertEquals(
                List.of(DataType.UNKNOWN, DataType.FLOAT32, DataType.UNKNOWN, DataType.FLOAT32),
                seen);
    }

    @Test
    void aNetworkWithABlockOfTheUserTrainsInFloat32() {
        System.setProperty(FasterPrecision.PROPERTY, "bfloat16");
        Fit<Object, Object> fit = Fit.epochs(1).mixedPrecision();
        SequentialBlock chain =
                new SequentialBlock()
                        .add(Linear.builder().setUnits(2).build())
                        .add(LSTM.builder().setNumLayers(1).setStateSize(2).build());

        Precision precision = Precision.of(fit, chain, Device.cpu());

        assertEquals(Optional.empty(), precision.lower());
        assertEquals(
                Optional.of(
                        "Training in float32 instead of mixed precision: the block"
                                + " ai.djl.nn.recurrent.LSTM may not accept arrays of a lower"
                                + " precision."),
                precision.note());
        assertEquals(
                Optional.of("Mixed precision: bfloat16."),
                Precision.of(fit, start(), Device.cpu()).note());
        assertEquals(Optional.empty(), Precision.of(Fit.epochs(1), chain, Device.cpu()).note());
    }
}
