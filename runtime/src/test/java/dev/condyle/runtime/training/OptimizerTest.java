package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class OptimizerTest {

    @Test
    void theDefaultsMatchTheDocumentation() {
        assertEquals(new Adam(1e-3, 0.9, 0.999, 1e-8, 0, false), Optimizer.adam());
        assertEquals(new Adam(1e-3, 0.9, 0.999, 1e-8, 0.01, true), Optimizer.adamW());
        assertEquals(new Sgd(0.01, 0, false, 0), Optimizer.sgd());
    }

    @Test
    void eachSetterChangesOneOption() {
        assertEquals(
                new Adam(1, 0.2, 0.3, 0.4, 0.5, true),
                Optimizer.adamW()
                        .learningRate(1)
                        .beta1(0.2)
                        .beta2(0.3)
                        .epsilon(0.4)
                        .weightDecay(0.5));
        assertEquals(
                new Sgd(1, 0.9, true, 0.5),
                Optimizer.sgd().learningRate(1).nesterov(0.9).weightDecay(0.5));
        assertEquals(new Sgd(0.01, 0.8, false, 0), Optimizer.sgd().nesterov(0.9).momentum(0.8));
    }

    @Test
    void numbersOutOfRangeAreRejectedByName() {
        assertRefused(
                "learningRate must be a finite number above 0, not 0.0",
                () -> Optimizer.adam().learningRate(0));
        assertRefused(
                "learningRate must be a finite number above 0, not NaN",
                () -> Optimizer.sgd().learningRate(Double.NaN));
        assertRefused(
                "beta2 must be at least 0 and below 1, not 1.0", () -> Optimizer.adam().beta2(1));
        assertRefused(
                "weightDecay must be a finite number of at least 0, not -1.0",
                () -> Optimizer.sgd().weightDecay(-1));
        assertRefused(
                "Nesterov momentum requires a momentum above 0, as in"
                        + " Optimizer.sgd().nesterov(0.9).",
                () -> Optimizer.sgd().nesterov(0));
    }

    private static void assertRefused(String message, Runnable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
