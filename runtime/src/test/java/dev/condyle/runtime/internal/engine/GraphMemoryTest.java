package dev.condyle.runtime.internal.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.condyle.runtime.internal.loop.DenseNet;
import dev.condyle.runtime.internal.loop.Examples;
import dev.condyle.runtime.internal.loop.TrainingLoop;
import dev.condyle.runtime.model.FreedMemory;
import dev.condyle.runtime.training.Fit;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GraphMemoryTest {

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aFactorIsReachableUntilTheBackwardPass() {
        NDArray weight = manager.ones(new Shape(1));
        weight.setRequiresGradient(true);
        GraphMemory.keptDuring(
                () -> {
                    try (NDManager scratch = manager.newSubManager();
                            GradientCollector collector =
                                    manager.getEngine().newGradientCollector()) {
                        NDArray loss = loss(weight, scratch);
                        FreedMemory.overwrite();
                        collector.backward(loss);
                    }
                    return null;
                });
        assertEquals(7.5f, weight.getGradient().getFloat());
    }

    private static NDArray loss(NDArray weight, NDManager scratch) {
        try (NDScope between = new NDScope()) {
            between.suppressNotUsedWarning();
            NDArray factors = scratch.create(new float[] {5});
            NDArray loss = weight.mul(3).mul(factors).div(2).sum();
            NDScope.unregister(loss);
            return loss;
        }
    }

    @Test
    void aGarbageCollectionDuringAStepDoesNotChangeTheTraining() {
        assertArrayEquals(trained(() -> {}), trained(FreedMemory::overwrite));
    }

    private byte[] trained(Runnable behindForward) {
        Engines.seed(5);
        DenseNet net =
                new DenseNet(
                        manager,
                        x -> {
                            NDArray y = x.mul(0.5f).div(3).pow(2);
                            behindForward.run();
                            return y;
                        });
        TrainingLoop.run(
                net,
                manager,
                Examples.ENCODER,
                Examples.TASKS,
                Examples.random(24, 1),
                Fit.epochs(1).batchSize(8).quiet(),
                3);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        net.getParameters().values().forEach(p -> all.writeBytes(p.getArray().toByteArray()));
        return all.toByteArray();
    }

    @Test
    void scopesAreRestoredAfterwards() {
        NDArray kept = manager.create(1f);
        NDArray before;
        NDArray inner;
        NDArray after;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDScope.register(kept);
            before = manager.create(0f);
            inner =
                    GraphMemory.keptDuring(
                            () -> {
                                NDScope.unregister(kept);
                                return manager.create(2f);
                            });
            after = manager.create(3f);
        }
        assertEquals(1f, kept.getFloat());
        assertTrue(before.isReleased());
        assertTrue(inner.isReleased());
        assertTrue(after.isReleased());
    }
}
