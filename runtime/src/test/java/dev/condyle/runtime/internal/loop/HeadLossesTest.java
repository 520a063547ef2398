package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class HeadLossesTest {

    private static final CrossEntropy SMOOTHED = new CrossEntropy(0.1f);

    @Test
    void gradientsAreTheWeightedSumOverTheHeads() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray weight = manager.create(new float[][] {{0.2f, -0.4f}, {0.7f, 0.1f}});
            NDArray first = manager.create(new float[][] {{1, 2}, {-1, 0.5f}, {0, 3}});
            NDArray second = manager.create(new float[][] {{2, 0}, {1, -2}, {0.3f, 1}});
            NDArray labels = manager.create(new long[][] {{0, 1}, {1, 1}, {0, 0}});
            float[] ofFirst =
                    gradient(
                            weight,
                            w -> SMOOTHED.of(first.matMul(w), Targets.of(labels.get(":, 0"))));
            float[] ofSecond =
                    gradient(
                            weight,
                            w -> SMOOTHED.of(second.matMul(w), Targets.of(labels.get(":, 1"))));

            HeadLosses losses = new HeadLosses(List.of(1f, 0.25f), List.of(SMOOTHED, SMOOTHED));
            float[] ofBoth =
                    gradient(
                            weight,
                            w ->
                                    losses.of(
                                            new NDList(first.matMul(w), second.matMul(w)),
                                            Targets.of(labels)));

            for (int i = 0; i < ofFirst.length; i++) {
                ofFirst[i] += 0.25f * ofSecond[i];
            }
            assertArrayEquals(ofFirst, ofBoth, 1e-6f);
        }
    }

    @Test
    void mixedExamplesHaveTwoLabelsPerHead() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDList logits =
                    new NDList(
                            manager.create(new float[][] {{1, 2}, {-1, 0.5f}}),
                            manager.create(new float[][] {{2, 0, 1}, {1, -2, 4}}));
            NDArray labels = manager.create(new long[][] {{0, 1}, {1, 2}});
            NDArray partners = manager.create(new long[][] {{1, 2}, {0, 1}});
            HeadLosses losses = new HeadLosses(List.of(1f, 2f), List.of(SMOOTHED, SMOOTHED));

            Targets mixed = new Mix(0.3f, new int[] {1, 0}).targets(labels);

            float own = losses.of(logits, Targets.of(labels)).getFloat();
            float others = losses.of(logits, Targets.of(partners)).getFloat();
            assertEquals(0.3f * own + 0.7f * others, losses.of(logits, mixed).getFloat(), 1e-6f);
            assertEquals(
                    HeadLosses.hits(logits, Targets.of(partners)).getFloat(),
                    HeadLosses.hits(logits, mixed).getFloat());
        }
    }

    private static float[] gradient(NDArray weight, Function<NDArray, NDArray> loss) {
        weight.setRequiresGradient(true);
        try (GradientCollector collector = weight.getManager().getEngine().newGradientCollector()) {
            collector.backward(loss.apply(weight));
        }
        float[] gradient = weight.getGradient().toFloatArray();
        weight.getGradient().subi(weight.getGradient());
        return gradient;
    }

    @Test
    void hitsAreTheMeanOverTheHeads() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray first = manager.create(new float[][] {{1, 2}, {3, 2}, {0, 5}});
            NDArray second = manager.create(new float[][] {{1, 2, 0}, {3, 2, 4}, {0, 5, 1}});
            NDArray labels = manager.create(new long[][] {{1, 1}, {0, 2}, {1, 0}});
            assertEquals(
                    2.5f,
                    HeadLosses.hits(new NDList(first, second), Targets.of(labels)).getFloat(),
                    1e-6f);
        }
    }
}
