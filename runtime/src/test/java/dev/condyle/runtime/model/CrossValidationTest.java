package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.RegressionPrediction;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import dev.condyle.runtime.evaluation.OrdinalEvaluation;
import dev.condyle.runtime.evaluation.RegressionEvaluation;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Said;
import dev.condyle.runtime.model.PairModel.PairEvaluation;
import dev.condyle.runtime.model.PairModel.PairLabels;
import dev.condyle.runtime.model.PairModel.PairPrediction;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class CrossValidationTest {

    private static final Fit<Object, Object> FIT =
            Fit.epochs(12).batchSize(16).optimizer(Optimizer.adam().learningRate(0.03)).quiet();

    private static Dataset<float[], Size> examples(int count) {
        Random random = new Random(5);
        List<float[]> inputs = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] input = new float[4];
            for (int j = 0; j < 4; j++) {
                input[j] = random.nextFloat() * 2 - 1;
            }
            inputs.add(input);
            labels.add(input[0] < -0.3 ? Size.SMALL : input[0] < 0.3 ? Size.MEDIUM : Size.LARGE);
        }
        return Dataset.of(inputs, labels);
    }

    private static TinyModel model() {
        return new TinyModel(ModelOptions.defaults().seed(3));
    }

    @Test
    void everyExampleHasAPredictionOfAModelThatWasNotTrainedOnIt() {
        Dataset<float[], Size> data = examples(100);
        CrossValidationResult<Prediction<Size>, Evaluation<Size>> result =
                CrossValidation.folds(4).seed(2).run(data, CrossValidationTest::model, FIT);
        assertEquals(4, result.folds().size());
        assertEquals(100, result.predictions().size());
        List<Split<float[], Size>> splits = CrossValidation.folds(4).seed(2).splits(data);
        for (int i = 0; i < 4; i++) {
            CrossValidationResult.Fold<Evaluation<Size>> fold = result.folds().get(i);
            assertEquals(i + 1, fold.number());
            assertEquals(25, fold.test().size());
            // The same training by hand.
            try (TinyModel model = model()) {
                model.fit(splits.get(i).training(), FIT);
                Evaluation<Size> evaluation = model.evaluate(splits.get(i).test());
                assertEquals(evaluation.loss(), fold.evaluation().loss());
                assertEquals(evaluation.accuracy(), fold.evaluation().accuracy());
                for (int j = 0; j < 25; j++) {
                    int example = fold.test().get(j);
                    assertEquals(data.input(example), splits.get(i).test().input(j));
                    assertEquals(
                            model.predict(data.input(example)).label(),
                            result.predictions().get(example).label());
                }
            }
        }
        long right =
                IntStream.range(0, 100)
                        .filter(i -> result.predictions().get(i).label() == data.label(i))
                        .count();
        CrossValidationResult.Scores accuracy = result.scores(Metric.ACCURACY);
        assertEquals(right / 100.0, accuracy.mean(), 1e-12);
        assertTrue(accuracy.mean() > 0.7, accuracy.toString());
        assertEquals(accuracy, result.scores(Evaluation::accuracy));
    }

    @Test
    void meanAndDeviationAreThoseOfTheFolds() {
        CrossValidationResult.Scores scores =
                new CrossValidationResult.Scores(List.of(0.8, 0.9, 1.0, 0.9));
        assertEquals(0.9, scores.mean(), 1e-12);
        assertEquals(Math.sqrt(0.02 / 3), scores.deviation(), 1e-12);
        assertEquals("0.9000 ± 0.0816", scores.toString());
    }

    @Test
    void repetitionsHaveOtherFoldsAndTheSameSeedTheSame() {
        Dataset<float[], Size> data = examples(40);
        CrossValidation<Object> validation = CrossValidation.folds(2).repeated(3);
        CrossValidationResult<Prediction<Size>, Evaluation<Size>> result =
                validation.run(data, CrossValidationTest::model, FIT);
        Set<List<Integer>> tests = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            assertEquals(i / 2 + 1, result.folds().get(i).repetition());
            tests.add(result.folds().get(i).test());
        }
        assertEquals(6, tests.size());
        CrossValidationResult<Prediction<Size>, Evaluation<Size>> again =
                validation.run(data, CrossValidationTest::model, FIT);
        assertEquals(result.scores(Metric.LOSS).values(), again.scores(Metric.LOSS).values());
        assertEquals(40, result.predictions(3).size());
        String text = result.toString();
        assertTrue(text.startsWith("2 folds, 40 examples, 3 repetitions\n"), text);
        assertTrue(text.contains("accuracy"), text);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> result.predictions(4));
        assertEquals("repetition must be from 1 to 3, not 4", e.getMessage());
    }

    @Test
    void groupsAreNotSplit() {
        Dataset<float[], Size> data = examples(60);
        List<Split<float[], Size>> splits =
                CrossValidation.folds(3)
                        .grouped((float[] input) -> (int) (input[1] * 10))
                        .splits(data);
        Set<Integer> seen = new HashSet<>();
        for (Split<float[], Size> split : splits) {
            Set<Integer> groups = new HashSet<>();
            for (int i = 0; i < split.test().size(); i++) {
                groups.add((int) (split.test().input(i)[1] * 10));
            }
            assertTrue(groups.stream().allMatch(seen::add));
            assertEquals(60, split.test().size() + split.training().size());
        }
    }

    @Test
    void validationDataAreSplitFromTheTrainingData() {
        Dataset<float[], Size> data = examples(60);
        CrossValidationResult<Prediction<Size>, Evaluation<Size>> result =
                CrossValidation.folds(3)
                        .validation(0.25)
                        .run(data, CrossValidationTest::model, FIT);
        result.folds()
                .forEach(fold -> assertTrue(fold.history().last().validationLoss().isPresent()));
        assertRefused(
                "Both CrossValidation.validation and Fit.validation are set. Remove one.",
                () ->
                        CrossValidation.folds(3)
                                .validation(0.25)
                                .run(data, CrossValidationTest::model, FIT.validation(data)));
    }

    @Test
    void eachHeadHasItsScores() {
        Dataset<float[], Size> sizes = examples(48);
        List<float[]> inputs = IntStream.range(0, 48).mapToObj(sizes::input).toList();
        Dataset<float[], PairLabels> data =
                Dataset.of(
                        inputs,
                        input ->
                                new PairLabels(
                                        input[0] < 0 ? Size.SMALL : Size.LARGE,
                                        input[1] < 0 ? Shade.DARK : Shade.LIGHT));
        CrossValidationResult<PairPrediction, PairEvaluation> result =
                CrossValidation.folds(2).run(data, PairModel::new, FIT);
        assertEquals(48, result.predictions().size());
        assertTrue(result.scores(it -> it.size().accuracy()).mean() > 0.5);
        String text = result.toString();
        assertTrue(text.contains("size accuracy"), text);
        assertTrue(text.contains("shade loss"), text);
        assertRefused(
                "The network has several heads: size, shade. Call scores(evaluation ->"
                        + " evaluation.size().metric(...).getAsDouble()).",
                () -> result.scores(Metric.ACCURACY));
    }

    @Test
    void progressShowsTheFold() {
        String said =
                Said.during(
                        () ->
                                CrossValidation.folds(2)
                                        .repeated(2)
                                        .run(
                                                examples(20),
                                                CrossValidationTest::model,
                                                Fit.epochs(1).progress(Progress.LINES)));
        assertEquals(
                List.of(
                        "Fold 1/2, repetition 1/2",
                        "Fold 2/2, repetition 1/2",
                        "Fold 1/2, repetition 2/2",
                        "Fold 2/2, repetition 2/2"),
                said.lines().filter(line -> line.startsWith("Fold")).toList());
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    @Test
    void invalidArgumentsAreReported() {
        assertRefused("folds must be at least 2, not 1", () -> CrossValidation.folds(1));
        assertRefused(
                "repetitions must be at least 1, not 0",
                () -> CrossValidation.folds(2).repeated(0));
        assertRefused(
                "validation must be above 0 and below 1, not 1.0",
                () -> CrossValidation.folds(2).validation(1));
        assertRefused(
                "The data set has 3 examples, but at least 5 are required for 5 folds.",
                () -> CrossValidation.folds(5).splits(examples(3)));
        assertRefused(
                "The data set has 1 group, but at least 2 are required for 2 folds.",
                () -> CrossValidation.folds(2).grouped(it -> 1).splits(examples(8)));
        DataException none =
                assertThrows(
                        DataException.class,
                        () -> CrossValidation.folds(2).grouped(it -> null).splits(examples(8)));
        assertEquals("The group of example 0 is null.", none.getMessage());
        TinyModel only = model();
        assertRefused(
                "The supplier of CrossValidation.run returned the same model twice. Return a new"
                        + " model for each fold.",
                () -> CrossValidation.folds(2).run(examples(20), () -> only, FIT));
        assertFalse(CrossValidation.folds(2).toString().contains("grouped"));
        assertEquals(
                "CrossValidation(folds=2, repeated=3, seed=4, validation=0.1, grouped)",
                CrossValidation.folds(2)
                        .repeated(3)
                        .seed(4)
                        .validation(0.1)
                        .grouped(it -> it)
                        .toString());
    }

    @Test
    void everyKindOfHeadIsCrossValidated() {
        Dataset<float[], Size> sizes = examples(90);
        List<float[]> inputs = IntStream.range(0, 90).mapToObj(sizes::input).toList();

        CrossValidationResult<RegressionPrediction<Double>, RegressionEvaluation> numbers =
                CrossValidation.folds(3)
                        .run(
                                Dataset.of(inputs, input -> 3.0 * input[0] + 100),
                                () -> new KindModels.OfNumbers<>(Target.regression()),
                                FIT);
        assertTrue(numbers.scores(Metric.R2).mean() > 0.5, numbers.toString());
        assertEquals(
                numbers.scores(Metric.MEAN_ABSOLUTE_ERROR),
                numbers.scores(RegressionEvaluation::meanAbsoluteError));
        for (int i = 0; i < 90; i++) {
            assertEquals(100, numbers.predictions().get(i).value(), 10);
        }

        CrossValidationResult<MultiLabelPrediction<Size>, MultiLabelEvaluation<Size>> sets =
                CrossValidation.folds(3)
                        .validation(0.2)
                        .run(
                                Dataset.of(
                                        inputs,
                                        input ->
                                                input[0] > 0.2
                                                        ? Set.of(Size.SMALL, Size.LARGE)
                                                        : Set.<Size>of()),
                                () ->
                                        new KindModels.OfSets<>(
                                                Target.multiLabel(LabelSets.of(Size.class))),
                                FIT);
        assertTrue(sets.scores(Metric.MICRO_F1).mean() > 0.5, sets.toString());
        assertRefused(
                "The head has no metric r2. It has loss, accuracy, macro_f1, micro_f1.",
                () -> sets.scores(Metric.R2));

        CrossValidationResult<Prediction<Size>, OrdinalEvaluation<Size>> ranks =
                CrossValidation.folds(3)
                        .run(
                                sizes,
                                () ->
                                        new KindModels.OfRanks<>(
                                                Target.ordinal(LabelSets.of(Size.class))),
                                FIT);
        assertTrue(ranks.scores(Metric.QUADRATIC_KAPPA).mean() > 0.3, ranks.toString());
    }

    @Test
    void parallelFoldsHaveTheSameResults() {
        Dataset<float[], Size> data = examples(100);
        CrossValidation<Object> folds = CrossValidation.folds(5).validation(0.2);
        CrossValidationResult<Prediction<Size>, Evaluation<Size>> inTurn =
                folds.run(data, CrossValidationTest::model, FIT);
        CrossValidationResult<Prediction<Size>, Evaluation<Size>> atOnce =
                folds.parallel(3).run(data, CrossValidationTest::model, FIT);

        assertEquals(
                inTurn.predictions().stream().map(Prediction::toString).toList(),
                atOnce.predictions().stream().map(Prediction::toString).toList());
        for (int i = 0; i < 5; i++) {
            assertEquals(i + 1, atOnce.folds().get(i).number());
            assertEquals(inTurn.folds().get(i).test(), atOnce.folds().get(i).test());
            assertEquals(
                    inTurn.folds().get(i).history().last().loss(),
                    atOnce.folds().get(i).history().last().loss());
        }
    }

    @Test
    void parallelFoldsRunAtTheSameTime() {
        // Each of the two trainings waits until the other one has started, too.
        CyclicBarrier both = new CyclicBarrier(2);
        Fit<Object, Object> fit =
                Fit.epochs(1)
                        .quiet()
                        .listener(
                                new FitListener() {
                                    @Override
                                    public void onEpoch(History.Epoch epoch) {
                                        try {
                                            both.await(1, TimeUnit.MINUTES);
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                    }
                                });
        CrossValidation.folds(2).parallel(2).run(examples(40), CrossValidationTest::model, fit);
    }

    @Test
    void aFailureOfOneFoldEndsTheOthers() {
        List<TinyModel> created = Collections.synchronizedList(new ArrayList<>());
        Fit<Object, Object> fit =
                Fit.epochs(1_000_000)
                        .quiet()
                        .listener(
                                new FitListener() {
                                    @Override
                                    public void onEpoch(History.Epoch epoch) {
                                        if (created.size() == 2 && epoch.number() >= 3) {
                                            throw new UnsupportedOperationException("enough");
                                        }
                                    }
                                });
        assertThrows(
                UnsupportedOperationException.class,
                () ->
                        CrossValidation.folds(4)
                                .parallel(2)
                                .run(
                                        examples(40),
                                        () -> {
                                            TinyModel model = model();
                                            created.add(model);
                                            return model;
                                        },
                                        fit));
        assertTrue(created.size() >= 2);
        float[] input = new float[4];
        for (TinyModel model : created) {
            assertThrows(IllegalStateException.class, () -> model.predict(input));
        }
    }

    @Test
    void parallelFoldsWithinATrainingAreRejected() {
        Fit<Object, Object> fit =
                FIT.listener(
                        new FitListener() {
                            @Override
                            public void onEpoch(History.Epoch epoch) {
                                CrossValidation.folds(2)
                                        .parallel(2)
                                        .run(examples(40), CrossValidationTest::model, FIT);
                            }
                        });
        try (TinyModel model = model()) {
            assertThrows(IllegalStateException.class, () -> model.fit(examples(40), fit));
        }
        assertThrows(
                IllegalStateException.class,
                () ->
                        CrossValidation.folds(2)
                                .parallel(2)
                                .run(examples(40), CrossValidationTest::model, fit));
    }

    @Test
    void parallelFoldsPrintALineEach() {
        String said =
                Said.during(
                        () ->
                                CrossValidation.folds(2)
                                        .parallel(2)
                                        .run(
                                                examples(40),
                                                CrossValidationTest::model,
                                                FIT.progress(Progress.LINES)));
        assertEquals(
                List.of("Fold 1/2 has ended.", "Fold 2/2 has ended."),
                said.lines().sorted().toList());
    }
}
