package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.NormMode;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.LearningRateCurve;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindRateTest {

    private static final Fit<Object, Object> FIT = Fit.epochs(2).batchSize(6);
    private static final Dataset<float[], Size> PHOTOS = Photos.random(18, 1);

    private static void check(LearningRateCurve curve) {
        assertTrue(curve.points().size() > 20, curve.toString());
        assertTrue(curve.points().size() <= 100, curve.toString());
        assertEquals(1e-7, curve.points().get(0).rate(), 1e-15);
        assertTrue(curve.suggestion() > 1e-6 && curve.suggestion() < 10, curve.toString());
    }

    @Test
    void theModelAndItsLaterTrainingAreUnchanged() {
        Fit<Object, Object> fit = FIT.quiet();
        for (Fit<Object, Object> searched :
                List.of(
                        fit,
                        fit.accumulate(2).averageWeights(0.9),
                        fit.fineTune(FineTune.epochs(1)),
                        Fit.fineTuneOnly(FineTune.epochs(1).from("features.17"))
                                .batchSize(6)
                                .quiet())) {
            try (PhotoModel plain =
                            new PhotoModel(
                                    PhotoModel.spec(NormMode.TRAIN, it -> it.setTrainable(false)));
                    PhotoModel model =
                            new PhotoModel(
                                    PhotoModel.spec(
                                            NormMode.TRAIN, it -> it.setTrainable(false)))) {
                byte[] before = WeightBytes.of(model.block());
                check(model.findRate(PHOTOS, searched.validation(PHOTOS).stopEarly(Metric.LOSS)));
                assertArrayEquals(before, WeightBytes.of(model.block()));
                model.fit(PHOTOS, searched);
                plain.fit(PHOTOS, searched);
                assertArrayEquals(WeightBytes.of(plain.block()), WeightBytes.of(model.block()));
            }
        }
    }

    @Test
    void columnsHaveStillNotLearned() {
        Dataset<LearnedColumnsTest.Item, Shade> items =
                Dataset.of(
                        List.of(
                                new LearnedColumnsTest.Item(0, 1),
                                new LearnedColumnsTest.Item(2, 1),
                                new LearnedColumnsTest.Item(4, 2)),
                        List.of(Shade.DARK, Shade.DARK, Shade.LIGHT));
        try (LearnedColumnsTest.ItemModel model = new LearnedColumnsTest.ItemModel(10)) {
            check(model.findRate(items, FIT.quiet()));
            assertThrows(
                    IllegalStateException.class,
                    () -> model.predict(new LearnedColumnsTest.Item(1, 1)));
        }
    }

    @Test
    void aDivergingSearchEndsTheCurve() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            Dataset<float[], Size> huge =
                    Dataset.of(
                            List.of(
                                    new float[] {1e18f, 0, 0, 0},
                                    new float[] {0, 1e18f, 0, 0},
                                    new float[] {0, 0, 0, 1e18f}),
                            List.of(Size.values()));
            byte[] before = WeightBytes.of(model.block());
            try {
                model.findRate(huge, FIT.quiet());
            } catch (dev.condyle.runtime.training.TrainingDivergedException e) {
                assertEquals(1, e.batch());
            }
            assertArrayEquals(before, WeightBytes.of(model.block()));
        }
    }
}
