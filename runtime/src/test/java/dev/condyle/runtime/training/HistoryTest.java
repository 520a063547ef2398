package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.training.History.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    private static Epoch epoch(int number, double loss, double accuracy) {
        return new Epoch(number, loss, accuracy, Double.NaN, 1e-3, number, Optional.empty());
    }

    private static Epoch validated(int number, double loss, double accuracy) {
        return new Epoch(
                number,
                1.0 / number,
                0.5,
                Double.NaN,
                1e-4,
                number,
                Optional.of(new History.Validation(loss, accuracy, Double.NaN, Map.of())));
    }

    @Test
    void theBestEpochIsByValidationAccuracyThenLossThenNumber() {
        Epoch first = validated(1, 0.5, 0.8);
        Epoch second = validated(2, 0.4, 0.9);
        Epoch third = validated(3, 0.3, 0.9);
        Epoch fourth = validated(4, 0.3, 0.9);
        assertSame(second, new History(List.of(first, second)).best());
        assertSame(third, new History(List.of(first, second, third)).best());
        assertSame(third, new History(List.of(first, second, third, fourth)).best());
        assertSame(fourth, new History(List.of(first, second, third, fourth)).last());
    }

    @Test
    void withoutValidationTheBestEpochIsByTrainingAccuracy() {
        Epoch first = epoch(1, 0.5, 0.9);
        assertSame(first, new History(List.of(first, epoch(2, 0.1, 0.8))).best());
    }

    @Test
    void toStringIsATable() {
        assertEquals(
                """
                Epoch      Loss  Accuracy  Learning rate  Seconds
                    1    0.5000    0.9000        0.00100      1.0
                    2    0.1250    0.9875        0.00100      2.0""",
                new History(List.of(epoch(1, 0.5, 0.9), epoch(2, 0.125, 0.9875))).toString());
        assertEquals(
                """
                Epoch      Loss  Accuracy  Val. loss  Val. accuracy  Learning rate  Seconds
                    1    1.0000    0.5000     0.2500         0.7500       0.000100      1.0""",
                new History(List.of(validated(1, 0.25, 0.75))).toString());
    }

    @Test
    void aSecondPhaseFollowsALineInTheTable() {
        Epoch first = epoch(1, 0.5, 0.9);
        Epoch second = epoch(2, 0.125, 0.9875);
        Epoch third = epoch(3, 0.0625, 1);
        History history = new History(List.of(first), List.of(second, third));
        assertEquals(List.of(first, second, third), history.epochs());
        assertEquals(List.of(second, third), history.fineTuning());
        assertEquals(List.of(), new History(List.of(first)).fineTuning());
        assertEquals(
                """
                Epoch      Loss  Accuracy  Learning rate  Seconds
                    1    0.5000    0.9000        0.00100      1.0
                Fine-tuning
                    2    0.1250    0.9875        0.00100      2.0
                    3    0.0625    1.0000        0.00100      3.0""",
                history.toString());
    }

    @Test
    void anEpochIsPrintedWithFourDigits() {
        assertEquals(
                "Epoch[number=3, loss=0.3333, accuracy=0.5000, validationLoss=0.6667,"
                        + " validationAccuracy=0.7143, learningRate=0.0001000, seconds=3.000]",
                validated(3, 2.0 / 3, 5.0 / 7).toString());
        assertEquals(
                "Epoch[number=1, loss=1.235e-08, accuracy=0.3333, learningRate=0.001000,"
                        + " seconds=1.000]",
                epoch(1, 1.2345678e-8, 1.0 / 3).toString());
    }

    @Test
    void theEndOfABatchIsPrintedWithFourDigits() {
        assertEquals(
                "BatchEnd[epoch=1/5, batch=2/9, loss=0.3333, accuracy=0.6667,"
                        + " learningRate=0.001000]",
                new FitListener.BatchEnd(1, 5, 2, 9, 1.0 / 3, 2.0 / 3, Double.NaN, 1e-3)
                        .toString());
    }

    @Test
    void aHistoryIsImmutable() {
        List<Epoch> epochs = new ArrayList<>(List.of(epoch(1, 0.5, 0.9)));
        History history = new History(epochs);
        epochs.clear();
        assertEquals(1, history.epochs().size());
        assertThrows(UnsupportedOperationException.class, () -> history.epochs().clear());
        assertThrows(IllegalArgumentException.class, () -> new History(List.of()));
    }
}
