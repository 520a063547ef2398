package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.NormMode;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.training.EarlyStopping;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trainings whose validation loss turns, because they memorise random labels. */
final class BestEpochTest {

    private static final Dataset<float[], Size> TRAINING = noise(24, 1);
    private static final Dataset<float[], Size> TEST = noise(12, 2);
    private static final Fit<float[], Size> FIT =
            Fit.epochs(12)
                    .batchSize(8)
                    .quiet()
                    .optimizer(Optimizer.adam().learningRate(0.05))
                    .validation(TEST);

    private static Dataset<float[], Size> noise(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> inputs = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(Size.values()[random.nextInt(3)]);
            float[] input = new float[4];
            for (int j = 0; j < 4; j++) {
                input[j] = (float) random.nextGaussian();
            }
            inputs.add(input);
        }
        return Dataset.of(inputs, labels);
    }

    private static TinyModel model() {
        return new TinyModel(ModelOptions.defaults().seed(3));
    }

    private static double loss(TinyModel model) {
        return model.evaluate(TEST).loss();
    }

    @Test
    void theBestWeightsAreRestoredWhetherTheTrainingStoppedOrNot() {
        for (Fit<float[], Size> fit :
                List.of(
                        FIT.stopEarly(Metric.LOSS),
                        FIT.stopEarly(EarlyStopping.on(Metric.LOSS).patience(100)),
                        FIT.keepBest(Metric.LOSS),
                        FIT.keepBest(Metric.LOSS)
                                .stopEarly(EarlyStopping.on(Metric.ACCURACY).patience(2)))) {
            try (TinyModel model = model()) {
                List<byte[]> weights = new ArrayList<>();
                History history =
                        model.fit(
                                TRAINING,
                                fit.listener(
                                        new FitListener() {
                                            @Override
                                            public void onEpoch(History.Epoch epoch) {
                                                weights.add(WeightBytes.of(model.block()));
                                            }
                                        }));
                double best =
                        history.epochs().stream()
                                .mapToDouble(it -> it.validationLoss().getAsDouble())
                                .min()
                                .getAsDouble();
                History.Epoch restored = history.restored().orElseThrow();
                assertEquals(best, restored.validationLoss().getAsDouble());
                assertEquals(restored, history.best());
                assertTrue(restored.number() < history.last().number(), history.toString());
                assertArrayEquals(
                        weights.get(restored.number() - 1), WeightBytes.of(model.block()));
                assertEquals(best, loss(model), 1e-6);
                assertTrue(history.last().validationLoss().getAsDouble() > best + 0.01);
                boolean stopped = history.epochs().size() < 12;
                assertEquals(stopped, history.stopReason().isPresent());
            }
        }
    }

    @Test
    void theReasonAndTheRestoredEpochAreReported() {
        try (TinyModel model = model()) {
            History history = model.fit(TRAINING, FIT.stopEarly(Metric.LOSS));
            int best = history.best().number();
            assertEquals(best + 3, history.last().number());
            assertEquals(
                    Optional.of("the validation loss has not improved for 3 epochs"),
                    history.stopReason());
            String[] lines = history.toString().split("\n");
            assertEquals("Weights of epoch " + best, lines[lines.length - 1]);
            assertEquals(
                    "Stopped after epoch "
                            + (best + 3)
                            + ": the validation loss has not improved for 3 epochs",
                    lines[lines.length - 2]);
        }
    }

    @Test
    void theLastWeightsAreKeptIfAskedForOrByDefault() {
        try (TinyModel plain = model();
                TinyModel kept = model()) {
            History history =
                    kept.fit(TRAINING, FIT.stopEarly(EarlyStopping.on(Metric.LOSS).keepLast()));
            int epochs = history.epochs().size();
            plain.fit(TRAINING, FIT.withEpochs(epochs));
            assertArrayEquals(WeightBytes.of(plain.block()), WeightBytes.of(kept.block()));
            assertEquals(Optional.empty(), history.restored());
            assertEquals(epochs - 3, history.best().number());
            assertEquals(history.last().validationLoss().getAsDouble(), loss(kept), 1e-6);
        }
    }

    @Test
    void averagedWeightsAreRestored() {
        try (TinyModel model = model()) {
            History history = model.fit(TRAINING, FIT.averageWeights(0.5).stopEarly(Metric.LOSS));
            assertEquals(
                    history.restored().orElseThrow().validationLoss().getAsDouble(),
                    loss(model),
                    1e-6);
        }
    }

    @Test
    void theNextPhaseStartsFromTheBestWeightsAndTheBestOfAllPhasesIsRestored() {
        Dataset<float[], Size> test = Photos.random(9, 2);
        try (PhotoModel model =
                new PhotoModel(
                        PhotoModel.spec(
                                NormMode.TRAIN, backbone -> backbone.setTrainable(false)))) {
            List<byte[]> weights = new ArrayList<>();
            History history =
                    model.fit(
                            Photos.random(12, 1),
                            Fit.epochs(3)
                                    .batchSize(6)
                                    .quiet()
                                    .validation(test)
                                    .stopEarly(EarlyStopping.on(Metric.LOSS).patience(1))
                                    // So large a rate that fine-tuning is worse.
                                    .fineTune(FineTune.epochs(3).from("features.18").rate(300))
                                    .listener(
                                            new FitListener() {
                                                @Override
                                                public void onEpoch(History.Epoch epoch) {
                                                    weights.add(WeightBytes.of(model.block()));
                                                }
                                            }));
            History.Epoch restored = history.restored().orElseThrow();
            assertTrue(
                    history.phases().get(0).contains(restored) && !history.fineTuning().isEmpty(),
                    history.toString());
            assertArrayEquals(
                    weights.get(history.epochs().indexOf(restored)), WeightBytes.of(model.block()));
            assertEquals(
                    restored.validationLoss().getAsDouble(), model.evaluate(test).loss(), 1e-6);
        }
    }

    @Test
    void anyMetricOfAnyHeadDecides() {
        Random random = new Random(5);
        List<float[]> inputs = new ArrayList<>();
        List<PairModel.PairLabels> labels = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            float[] input = new float[4];
            for (int j = 0; j < 4; j++) {
                input[j] = (float) random.nextGaussian();
            }
            inputs.add(input);
            labels.add(
                    new PairModel.PairLabels(
                            Size.values()[random.nextInt(3)], Shade.values()[random.nextInt(2)]));
        }
        Dataset<float[], PairModel.PairLabels> data = Dataset.of(inputs, labels);
        Fit<float[], PairModel.PairLabels> fit =
                Fit.epochs(8)
                        .batchSize(8)
                        .quiet()
                        .optimizer(Optimizer.adam().learningRate(0.1))
                        .validation(data);
        List<Integer> best = new ArrayList<>();
        for (String head : List.of("size", "shade")) {
            try (PairModel model = new PairModel()) {
                History history = model.fit(data, fit.keepBest(Metric.MACRO_F1, head));
                double[] values =
                        history.epochs().stream()
                                .mapToDouble(
                                        it ->
                                                it.validation()
                                                        .orElseThrow()
                                                        .metric(head, Metric.MACRO_F1)
                                                        .getAsDouble())
                                .toArray();
                int restored = history.restored().orElseThrow().number();
                assertEquals(Arrays.stream(values).max().getAsDouble(), values[restored - 1]);
                assertFalse(
                        Arrays.stream(values)
                                .limit(restored - 1)
                                .anyMatch(v -> v >= values[restored - 1]));
                best.add(restored);
            }
        }
        assertEquals(2, best.size());
    }
}
