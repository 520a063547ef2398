package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.training.EarlyStopping;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.ReduceOnPlateau;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PatienceTest {

    /** Returns the number of the epoch after which a training stops; 0 if it does not. */
    private static int stop(EarlyStopping options, double... values) {
        Patience patience = new Patience(options);
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (patience.isExhausted(monitor -> value)) {
                return i + 1;
            }
        }
        return 0;
    }

    @Test
    void epochsAreComparedWithTheBestOne() {
        EarlyStopping loss = EarlyStopping.on(Metric.LOSS).patience(2);
        // The third epoch is better than the second, but not than the first.
        assertEquals(3, stop(loss, 1, 3, 2));
        assertEquals(0, stop(loss, 1, 3, 0.5, 2, 0.25, 1));
        assertEquals(2, stop(loss.patience(1), 1, 1));
        EarlyStopping accuracy = EarlyStopping.on(Metric.ACCURACY).patience(2);
        assertEquals(0, stop(accuracy, 0.1, 0.2, 0.3, 0.4));
        assertEquals(4, stop(accuracy, 0.1, 0.5, 0.4, 0.45));
        assertEquals(0, stop(EarlyStopping.on(Metric.R2).patience(1), -5, -4, -0.1));
        assertEquals(3, stop(EarlyStopping.on(Metric.MEAN_ABSOLUTE_ERROR).patience(2), 1, 2, 3));
    }

    @Test
    void changesUpToTheLeastOneAreNoImprovements() {
        EarlyStopping loss = EarlyStopping.on(Metric.LOSS).patience(2).minDelta(0.25);
        assertEquals(3, stop(loss, 1, 0.875, 0.75));
        // Small improvements add up.
        assertEquals(0, stop(loss, 1, 0.875, 0.625, 0.5, 0.25));
        EarlyStopping accuracy = EarlyStopping.on(Metric.ACCURACY).patience(2).minDelta(0.25);
        assertEquals(3, stop(accuracy, 0.25, 0.375, 0.5));
        assertEquals(0, stop(accuracy, 0.25, 0.375, 0.625));
    }

    @Test
    void notANumberIsNeverAnImprovement() {
        EarlyStopping loss = EarlyStopping.on(Metric.LOSS).patience(2);
        double nan = Double.NaN;
        assertEquals(2, stop(loss, nan, nan));
        assertEquals(0, stop(loss, nan, 5, nan, 4));
        assertEquals(3, stop(loss, 1, nan, nan));
    }

    @Test
    void optionsThatCannotWorkAreRejected() {
        Tasks<Size> one = Tasks.of(LabelSets.of(Size.class));
        Tasks<Set<Size>> sets = Tasks.of(Target.multiLabel(LabelSets.of(Size.class)));
        Fit<Object, Object> fit = Fit.epochs(1);
        Fit<float[], Integer> validated = fit.validation(Examples.random(4, 1));
        assertEquals(
                "Fit.stopEarly requires validation data. Add Fit.validation.",
                problem(fit.stopEarly(Metric.LOSS), one));
        assertEquals(
                "Fit.keepBest requires validation data. Add Fit.validation.",
                problem(fit.keepBest(Metric.LOSS), one));
        assertEquals(
                "Fit.reduceOnPlateau requires validation data. Add Fit.validation.",
                problem(fit.reduceOnPlateau(ReduceOnPlateau.on(Metric.LOSS)), one));
        assertEquals(
                "Fit.stopEarly: the network has no head \"colour\". It has one head: remove the"
                        + " name.",
                problem(validated.stopEarly(EarlyStopping.on(Metric.LOSS).head("colour")), one));
        assertEquals(
                "Fit.keepBest: no head has the metric r2. Choose one of loss, accuracy, balanced_accuracy, macro_f1, matthews.",
                problem(validated.keepBest(Metric.R2), one));
        assertEquals(
                "Fit.keepBest: no head has the metric balanced_accuracy. Choose one of loss, accuracy,"
                        + " macro_f1, micro_f1.",
                problem(validated.keepBest(Metric.BALANCED_ACCURACY), sets));
        Monitored.check(validated.keepBest(Metric.MICRO_F1), sets);
        Monitored.check(validated.stopEarly(Metric.MATTHEWS), one);
        Monitored.check(fit, one);
    }

    private static String problem(Fit<?, ?> fit, Tasks<?> tasks) {
        return assertThrows(IllegalArgumentException.class, () -> Monitored.check(fit, tasks))
                .getMessage();
    }

    @Test
    void theOptionsAreChecked() {
        EarlyStopping stopping = EarlyStopping.on(Metric.LOSS);
        assertEquals("EarlyStopping(loss, patience=3)", stopping.toString());
        assertEquals(
                "EarlyStopping(loss of colour, patience=5, minDelta=0.1, keepLast)",
                stopping.head("colour").patience(5).minDelta(0.1).keepLast().toString());
        assertThrows(IllegalArgumentException.class, () -> stopping.patience(0));
        assertThrows(IllegalArgumentException.class, () -> stopping.minDelta(-1));
        assertThrows(IllegalArgumentException.class, () -> stopping.minDelta(Double.NaN));
        ReduceOnPlateau reduction = ReduceOnPlateau.on(Metric.ACCURACY);
        assertEquals(
                "ReduceOnPlateau(accuracy, factor=0.1, patience=10, threshold=1.0E-4)",
                reduction.toString());
        assertEquals(
                "ReduceOnPlateau(accuracy of a, factor=0.5, patience=0, cooldown=2,"
                        + " threshold=0.0, minimum=1.0E-5)",
                reduction
                        .head("a")
                        .factor(0.5)
                        .patience(0)
                        .cooldown(2)
                        .threshold(0)
                        .minimum(1e-5)
                        .toString());
        assertThrows(IllegalArgumentException.class, () -> reduction.factor(1));
        assertThrows(IllegalArgumentException.class, () -> reduction.factor(0));
        assertThrows(IllegalArgumentException.class, () -> reduction.patience(-1));
        assertThrows(IllegalArgumentException.class, () -> reduction.cooldown(-1));
        assertThrows(IllegalArgumentException.class, () -> reduction.threshold(1));
        assertThrows(IllegalArgumentException.class, () -> reduction.minimum(-1));
        Fit<Object, Object> fit = Fit.epochs(1);
        assertThrows(IllegalArgumentException.class, () -> fit.accumulate(0));
        assertThrows(IllegalArgumentException.class, () -> fit.averageWeights(1));
        assertThrows(IllegalArgumentException.class, () -> fit.averageWeights(0));
        assertThrows(IllegalArgumentException.class, () -> fit.checkpointEvery(0));
        assertThrows(IllegalArgumentException.class, () -> fit.layerDecay(0.5));
    }
}
