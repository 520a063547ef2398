package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class HeadLossesTest {

    private static final CrossEntropy SMOOTHED = new CrossEntropy(0.1f);

    private record Pair(Integer first, Integer second) {}

    private static Tasks<Pair> tasks(int classes, double firstWeight, double secondWeight) {
        return Tasks.of(
                List.of(
                        new Task<>("first", LabelSets.ofCount(2), firstWeight, Pair::first),
                        new Task<>(
                                "second", LabelSets.ofCount(classes), secondWeight, Pair::second)));
    }

    private static Targets targets(NDArray labels) {
        int size = (int) labels.getShape().get(0);
        return new Targets(labels, null, new int[] {size, size}, null);
    }

    @Test
    void gradientsAreTheWeightedSumOverTheHeads() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray weight = manager.create(new float[][] {{0.2f, -0.4f}, {0.7f, 0.1f}});
            NDArray first = manager.create(new float[][] {{1, 2}, {-1, 0.5f}, {0, 3}});
            NDArray second = manager.create(new float[][] {{2, 0}, {1, -2}, {0.3f, 1}});
            NDArray labels = manager.create(new float[][] {{0, 1}, {1, 1}, {0, 0}});
            float[] ofFirst =
                    gradient(
                            weight,
                            w -> SMOOTHED.losses(first.matMul(w), labels.get(":, 0:1")).mean());
            float[] ofSecond =
                    gradient(
                            weight,
                            w -> SMOOTHED.losses(second.matMul(w), labels.get(":, 1:2")).mean());

            HeadLosses losses = new HeadLosses(tasks(2, 1, 0.25), List.of(SMOOTHED, SMOOTHED));
            float[] ofBoth =
                    gradient(
                            weight,
                            w ->
                                    losses.sum(
                                            losses.each(
                                                    new NDList(first.matMul(w), second.matMul(w)),
                                                    targets(labels))));

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
            NDArray labels = manager.create(new float[][] {{0, 1}, {1, 2}});
            NDArray partners = manager.create(new float[][] {{1, 2}, {0, 1}});
            HeadLosses losses = new HeadLosses(tasks(3, 1, 2), List.of(SMOOTHED, SMOOTHED));

            Targets mixed = new Mix(0.3f, new int[] {1, 0}).targets(targets(labels));

            float own = losses.sum(losses.each(logits, targets(labels))).getFloat();
            float others = losses.sum(losses.each(logits, targets(partners))).getFloat();
            assertEquals(
                    0.3f * own + 0.7f * others,
                    losses.sum(losses.each(logits, mixed)).getFloat(),
                    1e-6f);
            for (int head = 0; head < 2; head++) {
                assertEquals(
                        losses.scores(logits, targets(partners)).get(head).getFloat(),
                        losses.scores(logits, mixed).get(head).getFloat());
            }
        }
    }

    @Test
    void missingLabelsDoNotCount() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDList logits =
                    new NDList(
                            manager.create(new float[][] {{1, 2}, {-1, 0.5f}, {3, 1}}),
                            manager.create(new float[][] {{2, 0, 1}, {1, -2, 4}, {0, 1, 0}}));
            float none = Float.NaN;
            NDArray labels = manager.create(new float[][] {{none, 1}, {1, none}, {0, none}});
            NDArray weights = manager.create(new float[] {2, 3, 5});
            HeadLosses losses = new HeadLosses(tasks(3, 1, 1), List.of(SMOOTHED, SMOOTHED));
            Targets some = new Targets(labels, weights, new int[] {2, 1}, null);

            NDList each = losses.each(logits, some);
            float[] first =
                    SMOOTHED.losses(
                                    logits.get(0).get("1:3"),
                                    manager.create(new float[][] {{1}, {0}}))
                            .toFloatArray();
            float[] second =
                    SMOOTHED.losses(logits.get(1).get("0:1"), manager.create(new float[][] {{1}}))
                            .toFloatArray();
            assertEquals((3 * first[0] + 5 * first[1]) / 2, each.get(0).getFloat(), 1e-6f);
            assertEquals(2 * second[0], each.get(1).getFloat(), 1e-6f);
            assertEquals(2, losses.scores(logits, some).get(0).getFloat());
            assertEquals(0, losses.scores(logits, some).get(1).getFloat());

            NDArray allMissing = manager.create(new float[][] {{none}, {none}, {none}});
            HeadLosses one = new HeadLosses(Tasks.of(LabelSets.ofCount(2)), List.of(SMOOTHED));
            Targets nothing = new Targets(allMissing, null, new int[] {0}, null);
            assertEquals(0, one.each(new NDList(logits.get(0)), nothing).head().getFloat());
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
}
