package dev.condyle.runtime.internal.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DebiasedMomentumStateTest {

    @Test
    void aRestoredMomentumContinues() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray initialMean = manager.create(new float[] {0, 0});
            NDArray initialVariance = manager.create(new float[] {1, 1});
            NDArray mean = manager.create(new float[] {3, 4});
            DebiasedMomentum momentum = new DebiasedMomentum(0.9);
            assertEquals(-1, momentum.state());
            momentum.next(initialMean, initialVariance);
            momentum.next(mean, initialVariance);
            assertEquals(2, momentum.state());

            DebiasedMomentum restored = new DebiasedMomentum(0.9);
            restored.restore(momentum.state());
            assertEquals(
                    momentum.next(mean, initialVariance), restored.next(mean, initialVariance));

            // Statistics of another origin have the constant momentum.
            DebiasedMomentum loaded = new DebiasedMomentum(0.9);
            assertEquals(0.9f, loaded.next(mean, initialVariance));
            DebiasedMomentum again = new DebiasedMomentum(0.9);
            again.restore(loaded.state());
            assertEquals(loaded.state(), again.state());
            assertEquals(0.9f, again.next(initialMean, initialVariance));

            DebiasedMomentum fresh = new DebiasedMomentum(0.9);
            fresh.next(initialMean, initialVariance);
            fresh.restore(-1);
            assertEquals(-1, fresh.state());
            assertEquals(0.9f, fresh.next(mean, initialVariance));
            DebiasedMomentum always = new DebiasedMomentum(0);
            always.restore(5);
            assertEquals(0, always.next(mean, initialVariance));
        }
    }
}
