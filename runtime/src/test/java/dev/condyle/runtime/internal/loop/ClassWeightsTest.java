package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.Fit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClassWeightsTest {

    private record Keras(
            float[][] logits,
            float[] labels,
            float[] weights,
            Map<String, Double> losses,
            List<Integer> counted,
            float[] balanced) {}

    private static final Keras KERAS = Fixture.read("class_weights.json", Keras.class);
    private static final Labels<Integer> LABELS = LabelSets.ofCount(4);

    private static Dataset<Integer, Integer> data() {
        return Dataset.of(KERAS.counted, label -> label);
    }

    private static float[] weights(Fit<?, ?> fit) {
        return ClassWeights.of(fit, Tasks.of(LABELS), data()).get(0);
    }

    private static float loss(CrossEntropy loss, NDArray logits, NDArray labels) {
        return loss.losses(logits, labels).mean().getFloat();
    }

    @Test
    void theLossMatchesKeras() {
        assertEquals(2, KERAS.losses.size());
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray logits = manager.create(KERAS.logits);
            NDArray labels = manager.create(KERAS.labels).expandDims(1);
            KERAS.losses.forEach(
                    (smoothing, loss) -> {
                        CrossEntropy ours =
                                new CrossEntropy(Float.parseFloat(smoothing), 0, KERAS.weights);
                        assertEquals(loss, loss(ours, logits, labels), 1e-5, smoothing);
                    });
        }
    }

    @Test
    void eachLabelOfAMixedExampleHasItsOwnWeight() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray logits = manager.create(new float[][] {{1, 0, 0, 0}});
            NDArray first = manager.create(new float[][] {{0}});
            NDArray second = manager.create(new float[][] {{1}});
            CrossEntropy loss = new CrossEntropy(0.2f, 0, new float[] {3, 5, 1, 1});
            CrossEntropy plain = new CrossEntropy(0.2f);
            float expected =
                    0.75f * 3 * loss(plain, logits, first)
                            + 0.25f * 5 * loss(plain, logits, second);
            Targets.Mixed partners = new Targets.Mixed(second, null, 0.75f);
            NDList mixed =
                    new HeadLosses(Tasks.of(LABELS), List.of(loss))
                            .each(
                                    new NDList(logits),
                                    new Targets(first, null, new int[] {1}, partners));
            assertEquals(expected, mixed.singletonOrThrow().getFloat(), 1e-5);
        }
    }

    @Test
    void equalWeightsChangeNothing() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray logits = manager.create(KERAS.logits);
            NDArray labels = manager.create(KERAS.labels).expandDims(1);
            assertEquals(
                    loss(new CrossEntropy(0.1f), logits, labels),
                    loss(new CrossEntropy(0.1f, 0, new float[] {1, 1, 1, 1}), logits, labels),
                    1e-6);
        }
    }

    @Test
    void balancedWeightsMatchScikitLearn() {
        float[] weights = weights(Fit.epochs(1).classWeights(Map.of(1, 2.0)).balanced());
        // Label 2 does not occur.
        assertArrayEquals(
                new float[] {KERAS.balanced[0], KERAS.balanced[1], 1, KERAS.balanced[2]},
                weights,
                1e-6f);
    }

    @Test
    void labelsThatAreNotInTheMapHaveWeightOne() {
        assertArrayEquals(
                new float[] {1, 2.5f, 1, 0},
                weights(Fit.epochs(1).balanced().classWeights(Map.of(1, 2.5, 3, 0.0))));
        assertNull(weights(Fit.epochs(1)));
    }

    @Test
    void invalidWeightsAreRejected() {
        for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Fit.epochs(1).classWeights(Map.of(1, weight)));
        }
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> weights(Fit.epochs(1).classWeights(Map.of("ill", 2.0))))
                        .getMessage();
        assertEquals("There is no label ill. The labels are 0, 1, 2, 3.", message);
    }

    @Test
    void eachOfSeveralHeadsIsBalancedSeparately() {
        Task<Integer, Integer> whole = new Task<>("whole", LABELS, 1, label -> label);
        Task<Integer, Integer> half =
                new Task<>("half", LabelSets.ofCount(2), 1, label -> label / 2);
        Tasks<Integer> tasks = Tasks.of(List.of(whole, half));
        List<float[]> weights = ClassWeights.of(Fit.epochs(1).balanced(), tasks, data());
        assertEquals(KERAS.balanced[0], weights.get(0)[0], 1e-6);
        assertArrayEquals(new float[] {10 / 18f, 5}, weights.get(1), 1e-6f);
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        ClassWeights.of(
                                                Fit.epochs(1).classWeights(Map.of(1, 2.0)),
                                                tasks,
                                                data()))
                        .getMessage();
        assertTrue(message.startsWith("Fit.classWeights requires a network with one head"));
    }
}
