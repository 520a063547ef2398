package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the exceptions with which training stops. */
final class StoppedTrainingTest {

    private static TrainingDivergedException kept(int epoch, int batch, int examples) {
        List<String> names = IntStream.range(0, examples).mapToObj(i -> "example " + i).toList();
        return new TrainingDivergedException(epoch, batch, "the loss is NaN", 0.5, names, 0);
    }

    @Test
    void aBatchThatDivergesIsReportedWithItsExamples() {
        TrainingDivergedException stopped = kept(2, 1, 2);
        assertEquals(
                "Training diverged in epoch 2, batch 1: the loss is NaN. The model keeps the"
                        + " weights from before this batch. Examples in the batch: example 0,"
                        + " example 1. If they are valid, lower the learning rate (now 0.500) or"
                        + " clip the gradients with Fit.clipNorm(1).",
                stopped.getMessage());
        assertEquals(2, stopped.epoch());
        assertEquals(1, stopped.batch());
        assertEquals(List.of("example 0", "example 1"), stopped.examples());
    }

    @Test
    void onlyTheFirstEightExamplesAreInTheMessage() {
        assertContains("example 6, example 7. If", kept(1, 2, 8));
        TrainingDivergedException stopped = kept(1, 2, 10);
        assertContains("example 6, example 7 and 2 more. If", stopped);
        assertEquals(10, stopped.examples().size());
    }

    @Test
    void theFirstBatchMayFollowADivergedTraining() {
        String hint = " If an earlier training diverged too, create a new model.";
        assertContains("Fit.clipNorm(1)." + hint, kept(1, 1, 1));
        assertFalse(kept(1, 2, 1).getMessage().contains(hint));
        assertFalse(kept(2, 1, 1).getMessage().contains(hint));
    }

    @Test
    void restoredWeightsAreReportedWithTheirEpoch() {
        TrainingDivergedException stopped =
                new TrainingDivergedException(
                        3, 7, "a weight is NaN", 1e-3, List.of("example 4"), 2);
        assertEquals(
                "Training diverged in epoch 3, batch 7: a weight is NaN. The model returns to the"
                        + " weights from the start of epoch 2. Lower the learning rate (now"
                        + " 0.00100) or clip the gradients with Fit.clipNorm(1).",
                stopped.getMessage());
        assertEquals(3, stopped.epoch());
        assertEquals(7, stopped.batch());
        assertEquals(List.of("example 4"), stopped.examples());
    }

    @Test
    void anInterruptIsReportedWithTheCompletedEpochs() {
        History.Epoch epoch = new History.Epoch(1, 0.5, 0.9, Double.NaN, 1e-3, 1, Optional.empty());
        TrainingInterruptedException stopped =
                new TrainingInterruptedException(9, 20, "steps", List.of(epoch));
        assertEquals(
                "Training was interrupted after 9 of 20 steps. The model keeps the weights after"
                        + " the last completed one.",
                stopped.getMessage());
        assertEquals(List.of(epoch), stopped.epochs());
        assertEquals(
                "Training was interrupted before its first step. The weights are unchanged.",
                new TrainingInterruptedException(0, 20, "steps", List.of()).getMessage());
    }

    private static void assertContains(String text, Exception stopped) {
        assertTrue(stopped.getMessage().contains(text), stopped.getMessage());
    }
}
