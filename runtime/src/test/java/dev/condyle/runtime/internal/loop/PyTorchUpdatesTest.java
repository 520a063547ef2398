package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.ReduceOnPlateau;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Summed gradients, averaged weights and reductions on a plateau, compared with PyTorch. */
final class PyTorchUpdatesTest {

    private record Start(float[][] inputs, int[] labels, float[][] start) {}

    private record Run(double[] losses, float[][] weights, double validationLoss) {}

    private record Rates(
            boolean higher,
            double factor,
            int patience,
            int cooldown,
            double threshold,
            double minimum,
            double[] metrics,
            double[] rates) {}

    private record Fixtures(Map<String, Run> runs, List<Rates> plateaus) {}

    private static final Start START = Fixture.read("training.json", Start.class);
    private static final Fixtures PYTORCH = Fixture.read("updates.json", Fixtures.class);
    private static final Examples DATA = new Examples(START.inputs, START.labels);
    private static final Fit<Object, Object> FIT = Fit.epochs(12).shuffle(false).quiet();

    private static History check(String name, Fit<? super float[], ? super Integer> fit) {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            SmallNet net = SmallNet.on(manager, 0);
            List<NDArray> arrays = net.arrays();
            for (int i = 0; i < arrays.size(); i++) {
                arrays.get(i).set(START.start[i]);
            }
            History history =
                    TrainingLoop.run(net, manager, Examples.ENCODER, Examples.TASKS, DATA, fit, 0);
            Run expected = PYTORCH.runs.get(name);
            for (int i = 0; i < arrays.size(); i++) {
                assertArrayEquals(
                        expected.weights[i], arrays.get(i).toFloatArray(), 1e-4f, "array " + i);
            }
            return history;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accumulate", "accumulateAll", "accumulateClipped"})
    void summedGradientsMatchPyTorch(String name) {
        Fit<Object, Object> fit = FIT.batchSize(4);
        check(
                name,
                switch (name) {
                    case "accumulate" ->
                            fit.accumulate(2).optimizer(Optimizer.adam().learningRate(0.01));
                    case "accumulateAll" ->
                            fit.accumulate(10)
                                    .optimizer(Optimizer.sgd().learningRate(0.05).momentum(0.9));
                    default ->
                            fit.accumulate(3)
                                    .clipNorm(0.3)
                                    .optimizer(Optimizer.sgd().learningRate(0.1));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"average", "averageSgd"})
    void averagedWeightsMatchPyTorch(String name) {
        Fit<Object, Object> fit = FIT.batchSize(8);
        History history =
                check(
                        name,
                        name.equals("average")
                                ? fit.averageWeights(0.9)
                                        .optimizer(Optimizer.adam().learningRate(0.01))
                                        .validation(DATA)
                                : fit.averageWeights(0.5)
                                        .optimizer(Optimizer.sgd().learningRate(0.05))
                                        .validation(DATA));
        assertEquals(
                PYTORCH.runs.get(name).validationLoss,
                history.last().validationLoss().getAsDouble(),
                1e-4);
    }

    @Test
    void reductionsOnAPlateauMatchPyTorch() {
        for (Rates expected : PYTORCH.plateaus) {
            ReduceOnPlateau options =
                    ReduceOnPlateau.on(expected.higher ? Metric.ACCURACY : Metric.LOSS)
                            .factor(expected.factor)
                            .patience(expected.patience)
                            .cooldown(expected.cooldown)
                            .threshold(expected.threshold)
                            .minimum(expected.minimum);
            Plateau plateau = new Plateau(options, 0.1);
            double[] rates = new double[expected.metrics.length];
            for (int i = 0; i < rates.length; i++) {
                double metric = expected.metrics[i];
                plateau.update(monitor -> metric);
                rates[i] = plateau.rate();
            }
            assertArrayEquals(expected.rates, rates, 1e-15, options.toString());
        }
    }
}
