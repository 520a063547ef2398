package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Training on mixtures of two examples. */
final class MixupTest {

    private static final int DRAWS = 20_000;
    private static final Examples TRAINING = Examples.random(44, 1);
    private static final Fit<Object, Object> FIT = Fit.epochs(2).batchSize(8).quiet();

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void sharesFollowTheBetaDistribution() {
        checkDistribution(0.5, x -> 2 / Math.PI * Math.asin(Math.sqrt(x)));
        checkDistribution(1, x -> x);
        checkDistribution(2, x -> x * x * (3 - 2 * x));
    }

    /** By Kolmogorov and Smirnov: one of a thousand seeds would give a larger distance. */
    private static void checkDistribution(double alpha, DoubleUnaryOperator expected) {
        Mixup mixup = new Mixup(alpha, 4);
        double[] shares =
                IntStream.range(0, DRAWS)
                        .mapToDouble(i -> mixup.next(1).share())
                        .sorted()
                        .toArray();
        double distance = 0;
        for (int i = 0; i < DRAWS; i++) {
            double below = expected.applyAsDouble(shares[i]);
            distance = Math.max(distance, Math.abs(below - (i + 0.5) / DRAWS));
        }
        assertTrue(distance < 1.95 / Math.sqrt(DRAWS), alpha + ": " + distance);
    }

    @Test
    void aTinyAlphaMixesAlmostNothing() {
        Mixup mixup = new Mixup(1e-4, 1);
        int firsts = 0;
        int between = 0;
        for (int i = 0; i < 1000; i++) {
            float share = mixup.next(1).share();
            firsts += share > 0.99 ? 1 : 0;
            between += share >= 0.01 && share <= 0.99 ? 1 : 0;
        }
        assertTrue(between < 10, "between " + between);
        assertEquals(500, firsts, 50);
    }

    @Test
    void theSameSeedDrawsTheSameMixes() {
        Mixup one = new Mixup(0.2, 7);
        Mixup same = new Mixup(0.2, 7);
        Mixup other = new Mixup(0.2, 8);
        for (int i = 0; i < 10; i++) {
            Mix mix = one.next(9);
            Mix again = same.next(9);
            assertEquals(mix.share(), again.share());
            assertArrayEquals(mix.partners(), again.partners());
            assertFalse(Arrays.equals(mix.partners(), other.next(9).partners()));
            assertArrayEquals(
                    ExampleOrder.plain(9),
                    Arrays.stream(mix.partners()).sorted().toArray(),
                    "round " + i);
        }
    }

    @Test
    void inputsAndLabelsAreMixedInTheSameWay() {
        Mix mix = new Mix(0.25f, new int[] {2, 0, 1});
        NDArray inputs = manager.create(new float[] {1, 2, 10, 20, 100, 200}, new Shape(3, 2));
        assertArrayEquals(
                new float[] {75.25f, 150.5f, 3.25f, 6.5f, 32.5f, 65f},
                mix.inputs(new NDList(inputs)).singletonOrThrow().toFloatArray());

        NDArray labels = manager.create(new float[][] {{5}, {6}, {7}});
        NDArray weights = manager.create(new float[] {1, 2, 3});
        Targets own = new Targets(labels, weights, new int[] {3}, null);
        Targets targets = mix.targets(own);
        assertArrayEquals(new float[] {5, 6, 7}, targets.labels().toFloatArray());
        assertArrayEquals(new float[] {7, 5, 6}, targets.ofPartners().labels().toFloatArray());
        assertArrayEquals(new float[] {3, 1, 2}, targets.ofPartners().weights().toFloatArray());
        assertArrayEquals(new float[] {7, 5, 6}, targets.dominant().labels().toFloatArray());
        Targets even = new Mix(0.5f, mix.partners()).targets(own);
        assertArrayEquals(new float[] {5, 6, 7}, even.dominant().labels().toFloatArray());
    }

    private SmallNet net() {
        Engines.seed(5);
        return SmallNet.on(manager, 0.3f);
    }

    private History train(SmallNet net, Fit<? super float[], ? super Integer> fit) {
        return TrainingLoop.run(net, manager, Examples.ENCODER, Examples.TASKS, TRAINING, fit, 3);
    }

    private static List<float[]> numbers(SmallNet net) {
        return net.arrays().stream().map(NDArray::toFloatArray).toList();
    }

    private static boolean same(List<float[]> one, List<float[]> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }

    @Test
    void theSameSeedProducesTheSameTraining() {
        List<SmallNet> nets = List.of(net(), net(), net(), net());
        train(nets.get(0), FIT.mixup(0.4));
        train(nets.get(1), FIT.mixup(0.4).labelSmoothing(0).seed(3));
        train(nets.get(2), FIT.mixup(0.4).seed(4));
        train(nets.get(3), FIT);
        List<List<float[]>> numbers = nets.stream().map(MixupTest::numbers).toList();
        assertTrue(same(numbers.get(0), numbers.get(1)));
        assertFalse(same(numbers.get(0), numbers.get(2)));
        assertFalse(same(numbers.get(0), numbers.get(3)));
    }

    @Test
    void validationIsNotMixed() {
        SmallNet net = net();
        History history =
                train(
                        net,
                        Fit.epochs(20)
                                .batchSize(8)
                                .quiet()
                                .optimizer(Optimizer.adam().learningRate(0.01))
                                .mixup(1)
                                .validation(Examples.random(60, 2)));
        History.Epoch last = history.last();
        assertTrue(last.validationAccuracy().getAsDouble() > 0.9, history.toString());
        assertTrue(last.validationLoss().getAsDouble() < last.loss(), history.toString());
    }

    @Test
    void idsAreRejected() {
        InputEncoder<int[]> ids = Inputs.ints(SmallNet.INPUT);
        assertEquals(DataType.INT64, ids.dataType());
        Dataset<int[], Integer> data = Dataset.of(List.of(new int[64], new int[64]), List.of(0, 1));
        SmallNet net = net();
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                TrainingLoop.run(
                                        net,
                                        manager,
                                        ids,
                                        Examples.TASKS,
                                        data,
                                        FIT.mixup(0.2),
                                        3));
        assertEquals(
                "Fit.mixup interpolates inputs, but the network has inputs that are"
                        + " ids or categories. Remove it.",
                e.getMessage());
    }

    @Test
    void anAlphaMustBeAboveZero() {
        assertThrows(IllegalArgumentException.class, () -> FIT.mixup(0));
        assertThrows(IllegalArgumentException.class, () -> FIT.mixup(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> FIT.mixup(Double.POSITIVE_INFINITY));
        assertEquals(0.3, FIT.mixup(0.3).batchSize(4).mixup().getAsDouble());
        assertTrue(FIT.mixup().isEmpty());
    }
}
