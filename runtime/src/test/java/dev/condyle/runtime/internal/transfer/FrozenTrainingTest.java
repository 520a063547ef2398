package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Parameter;
import dev.condyle.NormMode;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.PhotoModel;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests training on top of a frozen backbone. */
class FrozenTrainingTest {
    private static final Dataset<float[], Size> TRAINING = Photos.random(33, 1);
    private static final Dataset<float[], Size> TEST = Photos.random(18, 2);
    private static final Fit<Object, Object> FIT = Fit.epochs(3).batchSize(8).quiet();

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void weightsAndStatisticsOfTheBackboneAreUnchanged(NormMode norms) {
        try (PhotoModel model =
                new PhotoModel(PhotoModel.spec(norms, backbone -> backbone.setTrainable(false)))) {
            Map<String, byte[]> before = model.bytes();

            model.fit(TRAINING, FIT.validation(TEST));

            model.bytes()
                    .forEach(
                            (name, now) -> {
                                if (name.startsWith("backbone.")) {
                                    assertArrayEquals(before.get(name), now, name);
                                } else {
                                    assertFalse(Arrays.equals(before.get(name), now), name);
                                }
                            });
            assertEquals(52 * 5 + 4, before.size());
        }
    }

    @Test
    void theHeadLearns() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            History history =
                    model.fit(
                            TRAINING,
                            Fit.epochs(30)
                                    .batchSize(11)
                                    .optimizer(Optimizer.adam().learningRate(0.01))
                                    .quiet());

            assertEquals(30, history.epochs().size());
            assertTrue(
                    history.last().loss() < history.epochs().get(0).loss() / 2, history.toString());
        }
    }

    @Test
    void featuresAreComputedOnceForTrainingValidationAndEvaluation() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT.validation(TEST));
            assertEquals(33 + 18, model.block().seen());

            model.fit(TRAINING, FIT.validation(TEST));
            Evaluation<Size> evaluation = model.evaluate(TEST);
            assertEquals(0, model.block().seen());

            Evaluation<Size> computed = model.evaluate(TEST.subset(0, 1, 2, 3, 4, 5));
            assertEquals(6, model.block().seen());
            assertEquals(6, computed.size());
            assertEquals(18, evaluation.size());
        }
    }

    @Test
    void evaluationsOnFeaturesAndImagesAreEqual() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            History history = model.fit(TRAINING, FIT.validation(TEST));
            Evaluation<Size> kept = model.evaluate(TEST);
            Evaluation<Size> computed = model.evaluate(Photos.random(18, 2));
            assertEquals(computed.loss(), kept.loss(), 1e-6);
            assertEquals(computed.accuracy(), kept.accuracy());
            assertEquals(history.last().validationLoss().orElseThrow(), kept.loss(), 1e-6);
        }
    }

    @Test
    void aDataSetUsedForBothIsComputedOnce() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT.validation(TRAINING));
            assertEquals(33, model.block().seen());
        }
    }

    @Test
    void featuresOfOtherWeightsAreNotUsed() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT.validation(TEST));
            double before = model.evaluate(TEST).loss();
            model.block().seen();
            Parameter weight = model.block().backbone().getParameters().valueAt(0);
            weight.getArray().muli(1.5);

            double after = model.evaluate(TEST).loss();
            assertEquals(18, model.block().seen());
            assertTrue(Math.abs(before - after) > 1e-6, before + " and " + after);
            model.fit(TRAINING, FIT.validation(TEST));
            assertEquals(33 + 18, model.block().seen());
        }
    }

    @Test
    void featuresOfAChangedStatisticAreNotUsed() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT);
            model.block().seen();
            Parameter mean =
                    model.block().backbone().getParameters().values().stream()
                            .filter(p -> p.getType() == Parameter.Type.RUNNING_MEAN)
                            .findFirst()
                            .orElseThrow();
            mean.getArray().addi(0.5);
            model.fit(TRAINING, FIT);
            assertEquals(33, model.block().seen());
        }
    }

    @Test
    void featuresOfAnotherDataSetAreNotUsed() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT);
            model.block().seen();
            model.fit(Photos.random(33, 1), FIT);
            assertEquals(33, model.block().seen());
            // Only the features of the last training stay cached.
            model.fit(TRAINING, FIT);
            assertEquals(33, model.block().seen());
        }
    }

    @Test
    void cachedFeaturesDoNotChangeTheResultOfASeed() {
        Map<String, byte[]> first;
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT);
            first = model.bytes();
        }
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            Map<String, byte[]> start = model.bytes();
            model.fit(TRAINING, FIT.seed(9));
            restore(model, start);
            model.fit(TRAINING, FIT.seed(PhotoModel.SEED.seed()));
            model.bytes().forEach((name, now) -> assertArrayEquals(first.get(name), now, name));
        }
    }

    private static void restore(PhotoModel model, Map<String, byte[]> bytes) {
        ParameterNames.of(model.block())
                .parameters()
                .forEach(
                        (name, parameter) -> {
                            NDArray array = parameter.getArray();
                            try (NDArray copy =
                                    array.getManager()
                                            .create(
                                                    ByteBuffer.wrap(bytes.get(name)),
                                                    array.getShape(),
                                                    array.getDataType())) {
                                array.set(new NDIndex("..."), copy);
                            }
                        });
    }

    @Test
    void aListenerCanEvaluateDuringTraining() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            List<Double> losses = new ArrayList<>();
            FitListener listener =
                    new FitListener() {
                        @Override
                        public void onEpoch(History.Epoch epoch) {
                            losses.add(
                                    model.evaluate(TEST).loss()
                                            - epoch.validationLoss().orElseThrow());
                        }
                    };
            model.fit(TRAINING, FIT.listener(listener).validation(TEST));
            assertEquals(3, losses.size());
            losses.forEach(difference -> assertEquals(0, difference, 1e-6));
            assertEquals(33 + 18, model.block().seen());
        }
    }

    @Test
    void afterTrainingNothingRequiresGradientsOrStaysAttached() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT.validation(TEST));
            for (Parameter parameter : model.block().getParameters().values()) {
                assertFalse(parameter.getArray().hasGradient(), parameter.getName());
                assertEquals(
                        model.block().getParameters().size(),
                        parameter.getArray().getManager().getManagedArrays().size());
            }
        }
    }

    @Test
    void aSavedModelIsCompleteAndStaysFrozen() {
        float[] photo = TEST.input(0);
        Map<String, byte[]> bytes;
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.fit(TRAINING, FIT);
            model.save(folder);
            bytes = model.bytes();
        }
        try (PhotoModel loaded =
                new PhotoModel(
                        PhotoModel.spec(
                                NormMode.INFERENCE,
                                backbone ->
                                        backbone.setTrainable(false)
                                                .setWeights("no/such.safetensors")),
                        folder)) {
            loaded.bytes().forEach((name, now) -> assertArrayEquals(bytes.get(name), now, name));
            assertTrue(loaded.loadReport().isEmpty());
            loaded.predict(photo);
            loaded.fit(TRAINING, FIT);
            loaded.bytes()
                    .forEach(
                            (name, now) ->
                                    assertEquals(
                                            name.startsWith("backbone."),
                                            Arrays.equals(bytes.get(name), now),
                                            name));
        }
    }

    @Test
    void anInvalidDataSetIsRejectedBeforeThePass() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            Dataset<float[], Size> one = TRAINING.subset(0, 3, 6);
            assertThrows(IllegalArgumentException.class, () -> model.fit(one, FIT));
            Dataset<float[], Size> none = TRAINING.subset();
            assertEquals(
                    "The validation data: The data set is empty. It must have at least one"
                            + " example.",
                    assertThrows(
                                    DataException.class,
                                    () -> model.fit(TRAINING, FIT.validation(none)))
                            .getMessage());
            assertEquals(0, model.block().seen());
        }
    }

    @Test
    void aNaNFeatureIsReportedWithItsExample() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            model.block().backbone().getParameters().valueAt(0).getArray().muli(Float.NaN);
            IllegalStateException e =
                    assertThrows(IllegalStateException.class, () -> model.fit(TRAINING, FIT));
            assertTrue(
                    e.getMessage().contains("example 0 in the training data is NaN"),
                    e.getMessage());
        }
    }

    @Test
    void anErrorInTheValidationDataIsReportedAsSuch() {
        Dataset<float[], Size> odd =
                Dataset.of(List.of(TEST.input(0), new float[3]), List.of(Size.SMALL, Size.LARGE));
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            DataException e =
                    assertThrows(
                            DataException.class, () -> model.fit(TRAINING, FIT.validation(odd)));
            assertTrue(
                    e.getMessage().startsWith("The validation data: Batch 1 of 1, example 1: "),
                    e.getMessage());
        }
    }

    @Test
    void anInterruptedPassChangesNothingAndLeavesTheModelUsable() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            Map<String, byte[]> before = model.bytes();
            Thread.currentThread().interrupt();
            assertThrows(TrainingInterruptedException.class, () -> model.fit(TRAINING, FIT));
            assertTrue(Thread.interrupted());
            model.bytes().forEach((name, now) -> assertArrayEquals(before.get(name), now, name));
            model.fit(TRAINING, FIT);
        }
    }
}
