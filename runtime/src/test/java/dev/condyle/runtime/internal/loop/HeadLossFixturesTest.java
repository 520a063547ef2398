package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.engine.GraphMemory;
import dev.condyle.runtime.training.Fit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the losses of all kinds of heads, and their gradients, with PyTorch and Keras. */
final class HeadLossFixturesTest {

    private record Case(
            String name,
            String kind,
            float[][] logits,
            float[][] labels,
            float[] weights,
            double loss,
            double[][] gradient,
            double smoothing,
            double focal,
            double[] classWeights,
            double[] positive,
            Regression.Loss loss_,
            double[] quantiles) {

        @Override
        public String toString() {
            return name;
        }

        private Tasks<?> tasks() {
            int width = logits[0].length;
            return switch (kind) {
                case "MULTI_CLASS" ->
                        Tasks.of(
                                Target.multiClass(LabelSets.ofCount(width))
                                        .smoothing(smoothing)
                                        .focal(focal));
                case "BINARY" -> Tasks.of(Target.binary().smoothing(smoothing).focal(focal));
                case "MULTI_LABEL" ->
                        Tasks.of(
                                Target.multiLabel(LabelSets.ofCount(width))
                                        .smoothing(smoothing)
                                        .focal(focal));
                case "ORDINAL" -> Tasks.of(Target.ordinal(LabelSets.ofCount(width + 1)));
                default -> Tasks.of(regression());
            };
        }

        private Regression<double[]> regression() {
            Regression<double[]> two =
                    Target.regression(new String[] {"a", "b"}, it -> it, it -> it);
            return quantiles == null ? two.loss(loss_) : two.quantiles(quantiles);
        }

        private Fit<?, ?> fit() {
            Fit<?, ?> fit = Fit.epochs(1);
            if (classWeights != null) {
                return Fit.epochs(1).classWeights(byIndex(classWeights));
            }
            if (positive != null) {
                return positive.length == 1
                        ? fit.positiveWeights(Map.of(true, positive[0]))
                        : fit.positiveWeights(byIndex(positive));
            }
            return fit;
        }

        private static Map<Object, Double> byIndex(double[] values) {
            Map<Object, Double> map = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                map.put(i, values[i]);
            }
            return map;
        }
    }

    static Stream<Case> cases() {
        return Stream.of("head_losses.json", "keras_losses.json")
                .flatMap(file -> Arrays.stream(Fixture.read(file, Case[].class)));
    }

    private static <L> HeadLosses losses(Tasks<L> tasks, Fit<?, ?> fit) {
        return LossPlan.of(tasks, fit, Dataset.of(List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossesAndGradientsMatch(Case test) {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray logits = manager.create(test.logits);
            NDArray weights = test.weights == null ? null : manager.create(test.weights);
            int size = test.logits.length;
            Targets targets =
                    new Targets(manager.create(test.labels), weights, new int[] {size}, null);
            HeadLosses losses = losses(test.tasks(), test.fit());
            logits.setRequiresGradient(true);
            float loss =
                    GraphMemory.keptDuring(
                            () -> {
                                try (GradientCollector collector =
                                        manager.getEngine().newGradientCollector()) {
                                    NDArray sum =
                                            losses.sum(losses.each(new NDList(logits), targets));
                                    collector.backward(sum);
                                    return sum.getFloat();
                                }
                            });
            assertEquals(test.loss, loss, 1e-6 * Math.max(1, Math.abs(test.loss)));
            float[] gradient = logits.getGradient().toFloatArray();
            for (int i = 0; i < gradient.length; i++) {
                int width = test.logits[0].length;
                assertEquals(
                        test.gradient[i / width][i % width], gradient[i], 1e-6, "gradient " + i);
            }
        }
    }

    @Test
    void everyKindOfHeadIsCompared() {
        List<Case> all = cases().toList();
        for (String kind :
                List.of("MULTI_CLASS", "BINARY", "MULTI_LABEL", "ORDINAL", "REGRESSION")) {
            assertTrue(all.stream().filter(it -> it.kind.equals(kind)).count() >= 2, kind);
        }
        Labels<Boolean> booleans = LabelSets.ofBooleans();
        assertEquals(List.of(false, true), booleans.values());
    }
}
