package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.engine.FasterPrecision;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Said;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.training.CheckpointException;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Progress;
import dev.condyle.runtime.training.TrainingControl;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainings that end within an epoch, and continue from a checkpoint in a new model. */
final class ResumeTest {

    private static final List<Size> LABELS =
            List.of(Size.values()[0], Size.values()[1], Size.values()[2], Size.values()[0]);
    private static final Dataset<float[], Size> DATA =
            Dataset.of(
                    List.of(
                            new float[] {1, 2, 3, 4},
                            new float[] {4, 3, 2, 1},
                            new float[] {1, 0, 0, 2},
                            new float[4]),
                    LABELS);
    private static final Fit<Object, Object> FIT = Fit.epochs(3).batchSize(2).quiet();

    @TempDir private Path parent;

    /** Ends a training, as a crash would, after a number of batches. */
    private static FitListener crashAfter(int batches) {
        int[] left = {batches};
        return new FitListener() {
            @Override
            public void onBatch(BatchEnd batch) {
                if (--left[0] == 0) {
                    throw new UnsupportedOperationException("crash");
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aTrainingThatCrashesAgainAndAgainEndsWithTheSameWeights(ResumableTraining training) {
        List<History> histories = new ArrayList<>();
        byte[] expected = training.run(Fit::quiet, histories);
        int crashes = 0;
        Path folder = parent.resolve("checkpoints");
        while (true) {
            int batches = 3 + crashes % 4;
            try {
                byte[] resumed =
                        training.run(
                                fit ->
                                        fit.quiet()
                                                .checkpointInto(folder)
                                                .checkpointEvery(1 + batches % 2)
                                                .listener(crashAfter(batches)),
                                histories);
                assertArrayEquals(expected, resumed);
                break;
            } catch (UnsupportedOperationException e) {
                crashes++;
                assertTrue(crashes < 100);
            }
        }
        assertTrue(crashes > 2, "only " + crashes + " crashes");
        assertEquals(text(histories.get(0)), text(histories.get(1)));
        assertEquals(histories.get(0).stopReason(), histories.get(1).stopReason());
        assertEquals(
                histories.get(0).restored().map(History.Epoch::number),
                histories.get(1).restored().map(History.Epoch::number));
        assertEquals(
                histories.get(0).phases().stream().map(List::size).toList(),
                histories.get(1).phases().stream().map(List::size).toList());
    }

    private static List<String> text(History history) {
        return history.epochs().stream()
                .map(epoch -> epoch.toString().replaceAll("seconds=.*", ""))
                .toList();
    }

    private TinyModel model() {
        return new TinyModel(ModelOptions.defaults().seed(3));
    }

    private byte[] train(Fit<Object, Object> fit) {
        try (TinyModel model = model()) {
            model.fit(DATA, fit);
            return WeightBytes.of(model.block());
        }
    }

    private void crash(Fit<Object, Object> fit) {
        assertThrows(UnsupportedOperationException.class, () -> train(fit.listener(crashAfter(4))));
    }

    @Test
    void theLossScaleContinues() {
        System.setProperty(FasterPrecision.PROPERTY, "float16");
        try {
            Fit<Object, Object> fit = FIT.mixedPrecision();
            byte[] expected = train(fit);
            Fit<Object, Object> resumable = fit.checkpointInto(parent).checkpointEvery(1);
            crash(resumable);
            assertArrayEquals(expected, train(resumable));
        } finally {
            System.clearProperty(FasterPrecision.PROPERTY);
        }
    }

    @Test
    void anEndedTrainingIsNotRepeated() {
        Fit<Object, Object> fit = FIT.checkpointInto(parent);
        byte[] first = train(fit);
        List<Integer> batches = new ArrayList<>();
        String said =
                Said.during(
                        () ->
                                assertArrayEquals(
                                        first,
                                        train(
                                                fit.progress(Progress.LINES)
                                                        .listener(
                                                                new FitListener() {
                                                                    @Override
                                                                    public void onBatch(
                                                                            BatchEnd batch) {
                                                                        batches.add(batch.number());
                                                                    }
                                                                }))));
        assertEquals(List.of(), batches);
        assertEquals(
                "The training in "
                        + parent
                        + " has ended. Its result is restored. Delete the folder to train again.\n",
                said);
        try (TinyModel model = model()) {
            assertEquals(3, model.fit(DATA, fit).epochs().size());
            // The next training of the same model is another one.
            assertEquals(4, model.fit(DATA, fit).epochs().get(0).number());
        }
    }

    @Test
    void aTrainingThatWasStoppedIsNotContinued() {
        Fit<Object, Object> fit =
                FIT.checkpointInto(parent)
                        .listener(
                                new FitListener() {
                                    @Override
                                    public void onEpoch(
                                            History.Epoch epoch, TrainingControl control) {
                                        control.stop("enough");
                                    }
                                });
        byte[] first = train(fit);
        assertArrayEquals(first, train(fit));
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRejected() {
        Fit<Object, Object> fit = FIT.checkpointInto(parent).checkpointEvery(1);
        crash(fit);
        String end =
                ". Each training requires a folder of its own: choose another one, or delete this one to train from the start.";
        assertRejected(
                "its options were Fit(epochs=3, batchSize=2, optimizer="
                        + Optimizer.adam()
                        + ", schedule=constant()), but now they are Fit(epochs=4, batchSize=2,"
                        + " optimizer="
                        + Optimizer.adam()
                        + ", schedule=constant())"
                        + end,
                () -> train(fit.withEpochs(4)));
        assertRejected(
                "its training data was different" + end,
                () -> {
                    try (TinyModel model = model()) {
                        model.fit(
                                Dataset.of(
                                        List.of(
                                                new float[4],
                                                new float[4],
                                                new float[4],
                                                new float[4]),
                                        LABELS),
                                fit);
                    }
                });
        assertRejected(
                "it started from other weights, or after other trainings" + end,
                () -> {
                    try (TinyModel model = new TinyModel(ModelOptions.defaults().seed(8))) {
                        model.fit(DATA, fit);
                    }
                });
        assertRejected(
                "it was written by Tiny, but this model is Items" + end,
                () -> ResumableTraining.TABLE.run(it -> it.checkpointInto(parent), List.of()));
        // The options that do not affect the weights.
        train(fit.checkpointEvery(Duration.ofHours(1)).progress(Progress.LINES).quiet());
    }

    private void assertRejected(String problem, org.junit.jupiter.api.function.Executable call) {
        assertEquals(
                "Checkpoint folder "
                        + parent
                        + ": it contains a checkpoint of another training: "
                        + problem,
                assertThrows(CheckpointException.class, call).getMessage());
    }

    @Test
    void classWeightsAndSchedulesAreTheSameOptionsInEachProcess() {
        Map<Size, Double> weights = new TreeMap<>();
        weights.put(Size.values()[1], 2.0);
        weights.put(Size.values()[0], 3.0);
        Fit<Object, Object> fit = FIT.schedule(at -> 1).checkpointInto(parent).checkpointEvery(1);
        crash(fit.classWeights(weights));
        train(fit.classWeights(Map.of(Size.values()[0], 3.0, Size.values()[1], 2.0)));
    }

    @Test
    void anInterruptedTrainingContinues() {
        byte[] expected = train(FIT);
        Fit<Object, Object> fit = FIT.checkpointInto(parent).checkpointEvery(Duration.ofHours(1));
        assertThrows(
                TrainingInterruptedException.class,
                () ->
                        train(
                                fit.listener(
                                        new FitListener() {
                                            @Override
                                            public void onBatch(BatchEnd batch) {
                                                if (batch.epoch() == 2 && batch.number() == 1) {
                                                    Thread.currentThread().interrupt();
                                                }
                                            }
                                        })));
        assertTrue(Thread.interrupted());
        List<Integer> epochs = new ArrayList<>();
        byte[] continued =
                train(
                        fit.listener(
                                new FitListener() {
                                    @Override
                                    public void onBatch(BatchEnd batch) {
                                        epochs.add(batch.epoch() * 10 + batch.number());
                                    }
                                }));
        assertEquals(List.of(22, 31, 32), epochs);
        assertArrayEquals(expected, continued);
    }

    @Test
    void theFolderContainsOneFile() throws IOException {
        Path folder = parent.resolve("a/b");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("checkpoint.safetensors.0123456789abcdef.new"), "stale");
        train(FIT.checkpointInto(folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("checkpoint.safetensors")), files.toList());
        }
        Files.writeString(folder.resolve("checkpoint.safetensors"), "no checkpoint");
        CheckpointException e =
                assertThrows(CheckpointException.class, () -> train(FIT.checkpointInto(folder)));
        assertTrue(e.getMessage().contains("the checkpoint is damaged"), e.getMessage());
        assertFalse(e.getMessage().contains("\n"));
    }
}
