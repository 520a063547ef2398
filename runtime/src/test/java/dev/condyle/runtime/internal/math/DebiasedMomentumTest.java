package dev.condyle.runtime.internal.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DebiasedMomentumTest {

    private NDManager manager;
    private NDArray mean;
    private NDArray variance;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
        mean = manager.zeros(new Shape(3));
        variance = manager.ones(new Shape(3));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** The statistics are the mean of the batches so far, weighted by powers of the momentum. */
    @Test
    void initialValuesHaveNoWeight() {
        double momentum = 0.9;
        DebiasedMomentum debiased = new DebiasedMomentum(momentum);
        double[] batches = {3, -1, 4, 1, 5, 9, 2, 6};
        double found = 0;
        double sum = 0;
        double weights = 0;
        for (double batch : batches) {
            double kept = debiased.next(mean, variance);
            found = kept * found + (1 - kept) * batch;
            sum = momentum * sum + batch;
            weights = momentum * weights + 1;
            assertEquals(sum / weights, found, 1e-5);
        }
    }

    @Test
    void theCorrectionEnds() {
        DebiasedMomentum debiased = new DebiasedMomentum(0.99);
        for (int i = 0; i < 5000; i++) {
            debiased.next(mean, variance);
        }
        assertEquals(0.99f, debiased.next(mean, variance));
    }

    @Test
    void loadedStatisticsAreNotCorrected() {
        assertEquals(0.99f, new DebiasedMomentum(0.99).next(mean.add(1), variance));
        assertEquals(0.99f, new DebiasedMomentum(0.99).next(mean, variance.mul(2)));
    }

    @Test
    void extremeMomentaAreUnchanged() {
        for (float momentum : new float[] {0, 1}) {
            DebiasedMomentum debiased = new DebiasedMomentum(momentum);
            assertEquals(momentum, debiased.next(mean, variance));
            assertEquals(momentum, debiased.next(mean, variance));
        }
    }
}
