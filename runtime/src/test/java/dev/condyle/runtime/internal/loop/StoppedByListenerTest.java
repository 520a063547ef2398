package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.TrainingControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StoppedByListenerTest {

    private static final Fit<Object, Object> FIT = Fit.epochs(5).batchSize(8).quiet();
    private static final Examples TRAINING = Examples.random(44, 1);

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    private History train(SmallNet net, Fit<? super float[], ? super Integer> fit) {
        return TrainingLoop.run(net, manager, Examples.ENCODER, Examples.TASKS, TRAINING, fit, 3);
    }

    private SmallNet net() {
        Engines.seed(5);
        return SmallNet.on(manager, 0.3f);
    }

    private static float[][] numbers(SmallNet net) {
        return net.arrays().stream().map(it -> it.toFloatArray()).toArray(float[][]::new);
    }

    @Test
    void afterAnEpochTheHistoryIsReturnedWithTheReason() {
        SmallNet stopped = net();
        History history =
                train(
                        stopped,
                        FIT.validation(TRAINING)
                                .listener(
                                        new FitListener() {
                                            @Override
                                            public void onEpoch(
                                                    History.Epoch epoch, TrainingControl control) {
                                                if (epoch.number() == 2) {
                                                    control.stop("good enough");
                                                    control.stop("ignored");
                                                }
                                            }
                                        }));
        assertEquals(2, history.epochs().size());
        assertEquals(Optional.of("good enough"), history.stopReason());
        assertEquals(Optional.empty(), history.restored());
        String[] lines = history.toString().split("\n");
        assertEquals("Stopped after epoch 2: good enough", lines[3]);
        SmallNet short2 = net();
        train(short2, Fit.epochs(2).batchSize(8).quiet());
        assertArrayEquals(numbers(short2), numbers(stopped));
    }

    @Test
    void withinAnEpochTheEpochEndsAfterTheUpdateAndIsValidated() {
        for (int group : new int[] {1, 2}) {
            List<Integer> batches = new ArrayList<>();
            History history =
                    train(
                            net(),
                            FIT.validation(TRAINING)
                                    .accumulate(group)
                                    .listener(
                                            new FitListener() {
                                                @Override
                                                public void onBatch(
                                                        BatchEnd batch, TrainingControl control) {
                                                    batches.add(batch.number());
                                                    if (batch.number() == 3) {
                                                        control.stop("enough");
                                                    }
                                                }
                                            }));
            assertEquals(group == 1 ? List.of(1, 2, 3) : List.of(1, 2, 3, 4), batches);
            assertEquals(1, history.epochs().size());
            assertTrue(history.last().validationLoss().isPresent());
            assertEquals(Optional.of("enough"), history.stopReason());
        }
    }

    @Test
    void aListenerOfTheFirstKindStillRuns() {
        List<Integer> called = new ArrayList<>();
        History history =
                train(
                        net(),
                        FIT.listener(
                                new FitListener() {
                                    @Override
                                    public void onEpoch(History.Epoch epoch) {
                                        called.add(epoch.number());
                                    }
                                }));
        assertEquals(List.of(1, 2, 3, 4, 5), called);
        assertEquals(Optional.empty(), history.stopReason());
    }
}
