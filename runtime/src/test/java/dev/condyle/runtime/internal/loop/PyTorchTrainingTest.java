package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.Adam;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.runtime.training.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trainings of a network with convolution, batch norm and dense layers. */
final class PyTorchTrainingTest {

    private record Run(double[] losses, float[][] weights) {}

    private record Runs(
            int batchSize,
            int epochs,
            float[][] inputs,
            int[] labels,
            float[][] start,
            Map<String, Run> runs,
            Mix[] mixes,
            Map<String, Run> mixedRuns) {}

    private static final Runs PYTORCH = Fixture.read("training.json", Runs.class);

    static Stream<Arguments> trainings() {
        Fit<Object, Object> fit =
                Fit.epochs(PYTORCH.epochs).batchSize(PYTORCH.batchSize).shuffle(false).quiet();
        Adam adam = Optimizer.adam().learningRate(0.01);
        Sgd sgd = Optimizer.sgd();
        Map<String, Fit<Object, Object>> trainings =
                Map.ofEntries(
                        Map.entry("adam", fit.optimizer(adam)),
                        Map.entry(
                                "adamBetas",
                                fit.optimizer(adam.beta1(0.8).beta2(0.95).epsilon(1e-3))),
                        Map.entry("adamDecay", fit.optimizer(adam.weightDecay(0.1))),
                        Map.entry(
                                "adamW",
                                fit.optimizer(
                                        Optimizer.adamW().learningRate(0.01).weightDecay(0.5))),
                        Map.entry("sgd", fit.optimizer(sgd.learningRate(0.05))),
                        Map.entry(
                                "sgdDecay", fit.optimizer(sgd.learningRate(0.05).weightDecay(0.1))),
                        Map.entry("momentum", fit.optimizer(sgd.learningRate(0.02).momentum(0.9))),
                        Map.entry(
                                "momentumCosine",
                                fit.optimizer(sgd.learningRate(0.02).momentum(0.9))
                                        .schedule(Schedule.cosine())),
                        Map.entry(
                                "nesterovDecay",
                                fit.optimizer(
                                        sgd.learningRate(0.02).nesterov(0.8).weightDecay(0.1))),
                        Map.entry("sgdClipped", fit.optimizer(sgd.learningRate(0.1)).clipNorm(0.5)),
                        Map.entry(
                                "nesterovClipped",
                                fit.optimizer(sgd.learningRate(0.05).nesterov(0.9)).clipNorm(0.3)),
                        Map.entry("adamClipped", fit.optimizer(adam.epsilon(1e-3)).clipNorm(0.3)),
                        Map.entry(
                                "adamStep",
                                fit.optimizer(adam.learningRate(0.02))
                                        .schedule(Schedule.step(4, 0.3))),
                        Map.entry(
                                "adamWOneCycle",
                                fit.optimizer(Optimizer.adamW().learningRate(0.02).weightDecay(0.1))
                                        .schedule(Schedule.oneCycle())),
                        Map.entry(
                                "adamWarmCosine",
                                fit.optimizer(adam.learningRate(0.02))
                                        .schedule(Schedule.cosine().warmUp(6))),
                        Map.entry("smoothed", fit.optimizer(adam).labelSmoothing(0.2)));
        return PYTORCH.runs.keySet().stream().map(name -> Arguments.of(name, trainings.get(name)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trainings")
    void lossesAndWeightsMatchPyTorch(String name, Fit<Object, Object> fit) {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            SmallNet net = start(manager);
            BatchLosses losses = new BatchLosses(PYTORCH.batchSize, PYTORCH.labels.length);
            TrainingLoop.run(
                    net,
                    manager,
                    Examples.ENCODER,
                    Examples.TASKS,
                    new Examples(PYTORCH.inputs, PYTORCH.labels),
                    fit.listener(losses),
                    0);
            check(PYTORCH.runs.get(name), losses.toArray(), net);
        }
    }

    private static SmallNet start(NDManager manager) {
        return SmallNet.of(PYTORCH.start, manager);
    }

    private static void check(Run expected, double[] losses, SmallNet net) {
        assertEquals(36, expected.losses.length);
        assertArrayEquals(expected.losses, losses, 1e-5);
        List<NDArray> arrays = net.arrays();
        for (int i = 0; i < arrays.size(); i++) {
            assertArrayEquals(
                    expected.weights[i], arrays.get(i).toFloatArray(), 1e-4f, "array " + i);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"mixup, 0", "mixupSmoothed, 0.2"})
    void mixedBatchesMatchPyTorch(String name, float smoothing) {
        Adam adam = Optimizer.adam().learningRate(0.01);
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            SmallNet net = start(manager);
            List<Double> losses = new ArrayList<>();
            try (EncodedBatches<float[], Integer> batches =
                            new EncodedBatches<>(
                                    new Examples(PYTORCH.inputs, PYTORCH.labels),
                                    Examples.ENCODER,
                                    Examples.TASKS,
                                    PYTORCH.batchSize);
                    TrainedParameters parameters =
                            new TrainedParameters(net, adam, parameter -> 1, manager)) {
                TrainingStep step =
                        new TrainingStep(
                                net,
                                parameters,
                                new RunningStatistics(net),
                                new HeadLosses(
                                        Examples.TASKS, List.of(new CrossEntropy(smoothing))),
                                Precision.single(),
                                OptionalDouble.empty(),
                                1,
                                manager,
                                () -> {});
                for (int epoch = 0; epoch < PYTORCH.epochs; epoch++) {
                    train(step, batches, losses, adam.learningRate());
                }
            }
            check(
                    PYTORCH.mixedRuns.get(name),
                    losses.stream().mapToDouble(Double::doubleValue).toArray(),
                    net);
        }
    }

    private static void train(
            TrainingStep step, EncodedBatches<?, ?> batches, List<Double> losses, double rate) {
        try (BatchIterator cursor = batches.open();
                NDManager scratch = Engines.newManager(Optional.empty())) {
            while (cursor.hasNext()) {
                try (Batch batch = cursor.next(scratch)) {
                    Optional<Mix> mix = Optional.of(PYTORCH.mixes[losses.size()]);
                    losses.add((double) step.train(batch, mix, rate, UpdatePart.WHOLE).loss());
                }
            }
        }
    }

    /** Works the loss of each batch out from the mean of the epoch so far. */
    private static final class BatchLosses implements FitListener {

        private final int batchSize;
        private final int examples;
        private final List<Double> losses = new ArrayList<>();
        private double sum;

        BatchLosses(int batchSize, int examples) {
            this.batchSize = batchSize;
            this.examples = examples;
        }

        @Override
        public void onBatch(BatchEnd batch) {
            double before = batch.number() == 1 ? 0 : sum;
            int seen = Math.min(examples, batch.number() * batchSize);
            sum = batch.loss() * seen;
            losses.add((sum - before) / (seen - (batch.number() - 1) * batchSize));
        }

        double[] toArray() {
            return losses.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
