package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.nn.Parameter;
import dev.condyle.NormMode;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.LayerwiseDecay;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Training in two phases, and rates of a backbone apart from the rest. */
class FineTuneTest {

    private static final Dataset<float[], Size> TRAINING = Photos.random(18, 1);
    private static final Dataset<float[], Size> TEST = Photos.random(6, 2);
    private static final Fit<Object, Object> FIT = Fit.epochs(2).batchSize(6).quiet();

    private static ModelSpec<float[], Size> trainable() {
        return PhotoModel.spec(NormMode.INFERENCE, backbone -> backbone.setTrainable(true));
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheGivenStageAndTheStagesAboveItChange(NormMode norms) {
        ModelSpec<float[], Size> spec =
                PhotoModel.spec(norms, backbone -> backbone.setTrainable(false));
        try (PhotoModel model = new PhotoModel(spec)) {
            Map<String, byte[]> before = model.bytes();

            model.fit(
                    TRAINING,
                    FIT.validation(TEST).fineTune(FineTune.epochs(1).from("features.16")));

            model.bytes()
                    .forEach(
                            (name, now) -> {
                                boolean changes =
                                        !name.startsWith("backbone.")
                                                || Integer.parseInt(name.split("\\.")[2]) >= 16
                                                        && (norms == NormMode.TRAIN
                                                                || !name.contains("running"));
                                assertEquals(changes, !Arrays.equals(before.get(name), now), name);
                            });
        }
    }

    @Test
    void theHistorySeparatesThePhases() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            History history =
                    model.fit(
                            TRAINING,
                            FIT.schedule(Schedule.step(1, 0.5))
                                    .fineTune(FineTune.epochs(3).from("features.18").rate(0.2)));

            assertEquals(
                    List.of(1, 2, 3, 4, 5),
                    history.epochs().stream().map(History.Epoch::number).toList());
            assertEquals(history.epochs().subList(2, 5), history.fineTuning());
            double[] rates =
                    history.epochs().stream().mapToDouble(History.Epoch::learningRate).toArray();
            assertArrayEquals(new double[] {1e-3, 5e-4, 2e-4, 1e-4, 5e-5}, rates, 1e-12);
            assertEquals("Fine-tuning", history.toString().split("\n")[3]);
        }
    }

    @Test
    void featuresAreCachedOnlyInTheFirstPhase() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT.fineTune(FineTune.epochs(3).from("features.18")));
            assertEquals(18 + 3 * 18, model.block().seen());
            model.fit(TRAINING, FIT);
            assertEquals(18, model.block().seen());
        }
    }

    @Test
    void aFrozenBackboneIsFrozenAgainAfterwards() {
        for (boolean trainable : new boolean[] {true, false}) {
            ModelSpec<float[], Size> spec =
                    PhotoModel.spec(
                            NormMode.INFERENCE, backbone -> backbone.setTrainable(trainable));
            try (PhotoModel model = new PhotoModel(spec)) {
                model.fit(TRAINING, FIT.fineTune(FineTune.epochs(1).from("features.17")));
                for (Parameter parameter : model.block().backbone().getParameters().values()) {
                    boolean statistic = parameter.getType().name().startsWith("RUNNING");
                    assertEquals(trainable && !statistic, parameter.requiresGradient());
                    assertFalse(parameter.getArray().hasGradient());
                }
            }
        }
    }

    @Test
    void theSecondPhaseHasItsOwnOptimizerAndSchedule() {
        Map<String, byte[]> together;
        try (PhotoModel model = new PhotoModel(trainable())) {
            model.fit(TRAINING, FIT.fineTune(FineTune.epochs(2).layerDecay(1).rate(0.3)));
            together = model.bytes();
        }
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT);
            model.block().backbone().unfreeze();
            model.fit(TRAINING, FIT.optimizer(Optimizer.adam().learningRate(0.3 * 1e-3)));
            model.bytes().forEach((name, now) -> assertArrayEquals(together.get(name), now, name));
        }
    }

    @Test
    void theBackboneHasItsOwnLearningRate() {
        double[] one = change(FIT);
        double[] half = change(FIT.backboneRate(0.5));
        // One step of plain descent is proportional to its rate.
        assertEquals(0.5, half[0] / one[0], 1e-3);
        assertEquals(1, half[1] / one[1], 1e-6);
    }

    /** By how much a step moves a weight of the backbone, and one of the head. */
    private static double[] change(Fit<Object, Object> fit) {
        try (PhotoModel model = new PhotoModel(trainable())) {
            Map<String, Parameter> parameters = ParameterNames.of(model.block()).parameters();
            Parameter[] two = {
                parameters.get("backbone.features.18.0.weight"), parameters.get("head.weight")
            };
            float[][] before = {two[0].getArray().toFloatArray(), two[1].getArray().toFloatArray()};
            Dataset<float[], Size> batch = TRAINING.subset(0, 1, 2, 3, 4, 5);
            model.fit(batch, oneStep(fit));
            double[] change = new double[2];
            for (int i = 0; i < 2; i++) {
                float[] now = two[i].getArray().toFloatArray();
                for (int j = 0; j < now.length; j++) {
                    change[i] += Math.abs(now[j] - before[i][j]);
                }
            }
            return change;
        }
    }

    private static Fit<Object, Object> oneStep(Fit<Object, Object> fit) {
        Fit<Object, Object> once = Fit.epochs(1).batchSize(6).quiet().optimizer(Optimizer.sgd());
        return fit.backboneRate().isPresent()
                ? once.backboneRate(fit.backboneRate().getAsDouble())
                : once;
    }

    @Test
    void learningRatesFallGeometricallyTowardsTheLowestStage() {
        try (PhotoModel model = new PhotoModel(trainable())) {
            model.block().backbone().trainFrom("features.14");
            LayerwiseDecay rates = LayerwiseDecay.of(model.block().backbones(), 0.5, 16);
            double[] factors =
                    List.of(14, 15, 16, 17, 18).stream()
                            .mapToDouble(
                                    stage ->
                                            rates.applyAsDouble(
                                                    model.block()
                                                            .backbone()
                                                            .parameters("features." + stage)
                                                            .get(0)))
                            .toArray();
            assertArrayEquals(
                    new double[] {0.5 / 16, 0.5 / 8, 0.5 / 4, 0.5 / 2, 0.5}, factors, 1e-12);
            Parameter head = model.block().getParameters().get("05head_weight");
            assertEquals(1, rates.applyAsDouble(head));
            model.block().backbone().trainFrom("features.18");
            assertEquals(
                    0.5,
                    LayerwiseDecay.of(model.block().backbones(), 0.5, 16)
                            .applyAsDouble(
                                    model.block().backbone().parameters("features.18").get(0)));
        }
    }

    @Test
    void anUnknownStageIsRejectedBeforeTraining() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            Map<String, byte[]> before = model.bytes();
            IllegalArgumentException e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () ->
                                    model.fit(
                                            TRAINING,
                                            FIT.fineTune(FineTune.epochs(1).from("layer4"))));
            assertTrue(e.getMessage().contains("features.18"), e.getMessage());
            model.bytes().forEach((name, now) -> assertArrayEquals(before.get(name), now, name));
        }
    }

    @Test
    void optionsWithoutEffectAreRejected() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> model.fit(TRAINING, FIT.backboneRate(0.1)));
        }
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            Dataset<float[], Size> two =
                    Dataset.of(
                            List.of(new float[4], new float[4]), List.of(Size.SMALL, Size.LARGE));
            assertThrows(
                    IllegalArgumentException.class, () -> model.fit(two, FIT.backboneRate(0.1)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> model.fit(two, FIT.fineTune(FineTune.epochs(1))));
        }
    }

    @Test
    void numbersOutOfRangeAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> FineTune.epochs(0));
        assertThrows(IllegalArgumentException.class, () -> FineTune.epochs(1).rate(0));
        assertThrows(IllegalArgumentException.class, () -> FineTune.epochs(1).layerDecay(0.5));
        assertThrows(IllegalArgumentException.class, () -> FIT.backboneRate(Double.NaN));
    }
}
