package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.RegressionPrediction;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import dev.condyle.runtime.evaluation.OrdinalEvaluation;
import dev.condyle.runtime.evaluation.RegressionEvaluation;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains, evaluates, saves and loads a model with each kind of head. */
class HeadKindsTest {

    private enum Tag {
        FIRST_POSITIVE,
        SECOND_POSITIVE,
        BOTH_LARGE
    }

    private enum Grade {
        POOR,
        FAIR,
        GOOD,
        EXCELLENT
    }

    private record Point(double sum, double difference) {}

    private static final Fit<Object, Object> FIT =
            Fit.epochs(30).batchSize(16).optimizer(Optimizer.adam().learningRate(0.02)).quiet();

    @TempDir private Path folder;

    private static <L> Dataset<float[], L> data(int size, long seed, Function<float[], L> label) {
        Random random = new Random(seed);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            float[] input = new float[4];
            for (int j = 0; j < 4; j++) {
                input[j] = (float) random.nextGaussian();
            }
            inputs.add(input);
        }
        return Dataset.of(inputs, label);
    }

    private static boolean isPositive(float[] x) {
        return x[0] + x[1] > 0;
    }

    private static Set<Tag> tags(float[] x) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        if (x[0] > 0) {
            tags.add(Tag.FIRST_POSITIVE);
        }
        if (x[1] > 0) {
            tags.add(Tag.SECOND_POSITIVE);
        }
        if (x[0] > 0.5 && x[1] > 0.5) {
            tags.add(Tag.BOTH_LARGE);
        }
        return tags;
    }

    private static Grade grade(float[] x) {
        double score = x[0] + x[1];
        return score < -1
                ? Grade.POOR
                : score < 0 ? Grade.FAIR : score < 1 ? Grade.GOOD : Grade.EXCELLENT;
    }

    private static double price(float[] x) {
        return 200_000 + 30_000 * x[0] - 20_000 * x[1];
    }

    @Test
    void aBinaryHeadHasOneLogitAndAThreshold() {
        Dataset<float[], Boolean> test = data(200, 2, HeadKindsTest::isPositive);
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            History history =
                    model.fit(data(300, 1, HeadKindsTest::isPositive), FIT.validation(test));
            assertTrue(model.evaluate(test).accuracy() > 0.95, model.evaluate(test).toString());
            assertEquals(
                    model.evaluate(test).accuracy(),
                    history.last().validationAccuracy().orElseThrow());
            float[] input = {0.02f, 0, 0, 0};
            Prediction<Boolean> before = model.predict(input);
            float probability = before.probability(true);
            model.setThreshold(probability - 0.01);
            assertTrue(model.predict(input).label());
            assertEquals(probability, model.predict(input).probability());
            model.setThreshold(probability + 0.01);
            assertEquals(false, model.predict(input).label());
            assertEquals(1 - probability, model.predict(input).probability(), 1e-6);
            assertThrows(IllegalArgumentException.class, () -> model.setThreshold(1));

            model.save(folder);
            try (KindModels.OfTwo<Boolean> loaded =
                    new KindModels.OfTwo<>(Target.binary(), folder)) {
                assertEquals(model.threshold(), loaded.threshold());
                assertEquals(model.predict(input), loaded.predict(input));
            }
        }
    }

    @Test
    void aMultiLabelHeadPredictsASet() {
        MultiLabel<Tag> target = Target.multiLabel(LabelSets.of(Tag.class));
        Dataset<float[], Set<Tag>> test = data(200, 2, HeadKindsTest::tags);
        try (KindModels.OfSets<Tag> model = new KindModels.OfSets<>(target)) {
            Fit<Object, Object> fit = FIT.balanced();
            History history = model.fit(data(400, 1, HeadKindsTest::tags), fit.validation(test));
            MultiLabelEvaluation<Tag> evaluation = model.evaluate(test);
            assertTrue(evaluation.microAverage().f1() > 0.9, evaluation.toString());
            assertEquals(
                    evaluation.microAverage().f1(),
                    history.last()
                            .validation()
                            .orElseThrow()
                            .metric(Metric.MICRO_F1)
                            .orElseThrow());
            MultiLabelPrediction<Tag> both = model.predict(new float[] {2, 2, 0, 0});
            assertEquals(EnumSet.allOf(Tag.class), both.labels());
            assertEquals(Set.of(), model.predict(new float[] {-2, -2, 0, 0}).labels());
            assertEquals(3, both.top(9).size());

            model.setThreshold(Tag.BOTH_LARGE, 1 - 1e-12);
            assertEquals(
                    EnumSet.of(Tag.FIRST_POSITIVE, Tag.SECOND_POSITIVE),
                    model.predict(new float[] {2, 2, 0, 0}).labels());
            model.save(folder);
            try (KindModels.OfSets<Tag> loaded = new KindModels.OfSets<>(target, folder)) {
                assertEquals(1 - 1e-12, loaded.threshold(Tag.BOTH_LARGE));
                assertEquals(0.5, loaded.threshold(Tag.FIRST_POSITIVE));
                assertEquals(
                        model.predict(new float[] {2, 1, 0, 0}),
                        loaded.predict(new float[] {2, 1, 0, 0}));
            }
        }
    }

    @Test
    void anOrdinalHeadUsesTheOrderOfTheClasses() {
        Ordinal<Grade> target = Target.ordinal(LabelSets.of(Grade.class));
        Dataset<float[], Grade> test = data(300, 2, HeadKindsTest::grade);
        try (KindModels.OfRanks<Grade> model = new KindModels.OfRanks<>(target)) {
            model.fit(data(500, 1, HeadKindsTest::grade), FIT);
            OrdinalEvaluation<Grade> evaluation = model.evaluate(test);
            assertTrue(evaluation.meanAbsoluteError() < 0.15, evaluation.toString());
            assertTrue(evaluation.quadraticKappa() > 0.9, evaluation.toString());
            Prediction<Grade> prediction = model.predict(new float[] {2, 2, 0, 0});
            assertEquals(Grade.EXCELLENT, prediction.label());
            float sum = 0;
            for (float probability : prediction.probabilities()) {
                sum += probability;
            }
            assertEquals(1, sum, 1e-6);
            model.save(folder);
            try (KindModels.OfRanks<Grade> loaded = new KindModels.OfRanks<>(target, folder)) {
                assertEquals(evaluation.loss(), loaded.evaluate(test).loss());
            }
        }
    }

    @Test
    void aRegressionHeadStandardisesItsTarget() throws IOException {
        Dataset<float[], Double> training = data(300, 1, HeadKindsTest::price);
        Dataset<float[], Double> test = data(200, 2, HeadKindsTest::price);
        try (KindModels.OfNumbers<Double> model =
                new KindModels.OfNumbers<>(Target.regression("price"))) {
            assertEquals("Kind(97 parameters, 1 output)", model.toString());
            History history = model.fit(training, FIT.validation(test));
            RegressionEvaluation evaluation = model.evaluate(test);
            assertTrue(evaluation.meanAbsoluteError() < 3000, evaluation.toString());
            assertTrue(evaluation.r2() > 0.98, evaluation.toString());
            assertEquals(
                    evaluation.meanAbsoluteError(),
                    history.last().validation().orElseThrow().meanAbsoluteError());
            assertTrue(Double.isNaN(history.last().accuracy()));
            assertEquals(
                    history.last().validation().orElseThrow().meanAbsoluteError(),
                    history.best().validation().orElseThrow().meanAbsoluteError(),
                    3000);
            assertTrue(history.toString().startsWith("Epoch      Loss       MAE  Val. loss"));
            RegressionPrediction<Double> prediction = model.predict(test.input(0));
            assertEquals(test.label(0), prediction.value(), 15_000);

            // The mean and the deviation stay those of the first training.
            model.fit(data(50, 3, x -> 1e6 + x[0]), FIT);
            model.fit(training, FIT);
            model.save(folder);
            try (KindModels.OfNumbers<Double> loaded =
                    new KindModels.OfNumbers<>(Target.regression("price"), folder)) {
                assertEquals(model.predict(test.input(0)), loaded.predict(test.input(0)));
            }
        }
        Path json = folder.resolve("model.json");
        String text = Files.readString(json);
        assertTrue(text.contains("\"targets\": {\"head\":{\"mean\":["), text);
        Files.writeString(json, text.replace("\"mean\":[", "\"mean\":[1"), StandardCharsets.UTF_8);
        String message =
                assertThrows(
                                ModelFolderException.class,
                                () ->
                                        new KindModels.OfNumbers<>(
                                                Target.regression("price"), folder))
                        .getMessage();
        assertTrue(
                message.contains("the 'targets' in model.json were changed after they were saved."),
                message);
    }

    @Test
    void severalOutputsAndQuantilesArePredicted() {
        Regression<Point> target =
                Target.regression(
                                new String[] {"sum", "difference"},
                                it -> new double[] {it.sum(), it.difference()},
                                it -> new Point(it[0], it[1]))
                        .quantiles(0.1, 0.5, 0.9);
        Random noise = new Random(9);
        Function<float[], Point> label =
                x -> new Point(x[0] + x[1] + noise.nextGaussian(), x[0] - x[1]);
        Dataset<float[], Point> test = data(400, 2, label);
        try (KindModels.OfNumbers<Point> model = new KindModels.OfNumbers<>(target)) {
            assertEquals("Kind(182 parameters, 2 outputs)", model.toString());
            model.fit(data(800, 1, label), FIT);
            int below = 0;
            for (int i = 0; i < test.size(); i++) {
                RegressionPrediction<Point> prediction = model.predict(test.input(i));
                assertTrue(prediction.quantile(0.1).sum() <= prediction.value().sum());
                assertTrue(prediction.value().sum() <= prediction.quantile(0.9).sum());
                below += test.label(i).sum() < prediction.quantile(0.9).sum() ? 1 : 0;
            }
            assertEquals(0.9, below / 400.0, 0.05);
            assertTrue(model.evaluate(test).of("difference").r2() > 0.9);
            IllegalArgumentException e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> model.predict(test.input(0)).quantile(0.8));
            assertEquals(
                    "The head does not predict the quantile 0.8. It predicts [0.1, 0.5, 0.9].",
                    e.getMessage());
        }
    }

    @Test
    void numbersAndSetsCanBeSplit() {
        Split<float[], Double> split = data(100, 1, HeadKindsTest::price).split(0.2, 7);
        assertEquals(20, split.test().size());
        Split<float[], Set<Tag>> sets = data(100, 1, HeadKindsTest::tags).split(0.2, 7);
        assertEquals(20, sets.test().size(), 2);
    }

    @Test
    void aFailedTrainingDoesNotLearnTheScale() {
        try (KindModels.OfNumbers<Double> model = new KindModels.OfNumbers<>(Target.regression())) {
            double before = model.predict(new float[4]).value();
            Dataset<float[], Double> broken =
                    Dataset.of(
                            List.of(new float[4], new float[] {1, 2, 3, Float.NaN}, new float[4]),
                            List.of(5.0, 7.0, 9.0));
            assertThrows(DataException.class, () -> model.fit(broken, FIT));
            assertEquals(before, model.predict(new float[4]).value());
            Dataset<float[], Double> infinite =
                    Dataset.of(
                            List.of(new float[4], new float[4]),
                            List.of(5.0, Double.POSITIVE_INFINITY));
            assertEquals(
                    "The label of example 1: The number Infinity of value is not finite. Remove the"
                            + " example, or correct the number.",
                    assertThrows(DataException.class, () -> model.fit(infinite, FIT)).getMessage());
            assertEquals(before, model.predict(new float[4]).value());
        }
    }

    @Test
    void optionsWithoutEffectAreRejected() {
        Dataset<float[], Double> numbers = data(20, 1, HeadKindsTest::price);
        try (KindModels.OfNumbers<Double> model = new KindModels.OfNumbers<>(Target.regression())) {
            for (Fit<Object, Object> fit :
                    List.of(
                            FIT.labelSmoothing(0.1),
                            FIT.balanced(),
                            FIT.classWeights(Map.of(1.0, 2.0)),
                            FIT.positiveWeight(2),
                            FIT.positiveWeights(Map.of(1.0, 2.0)))) {
                IllegalArgumentException e =
                        assertThrows(IllegalArgumentException.class, () -> model.fit(numbers, fit));
                assertTrue(e.getMessage().startsWith("Fit."), e.getMessage());
            }
        }
    }

    @Test
    void sampleWeightsChangeWhatIsLearned() {
        // Half of the examples claim the opposite; their weight decides.
        Dataset<float[], Boolean> data = data(400, 1, HeadKindsTest::isPositive);
        List<float[]> inputs = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        double[] weights = new double[800];
        for (int i = 0; i < 400; i++) {
            inputs.add(data.input(i));
            inputs.add(data.input(i));
            labels.add(data.label(i));
            labels.add(!data.label(i));
            weights[2 * i] = 3;
            weights[2 * i + 1] = 0.25;
        }
        Dataset<float[], Boolean> contradicting = Dataset.of(inputs, labels);
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            model.fit(contradicting.weighted(weights), FIT);
            assertTrue(model.evaluate(data).accuracy() > 0.9);
        }
    }

    @Test
    void softLabelsTrainTowardsTheirProbabilities() {
        List<float[]> inputs = new ArrayList<>();
        List<Map<Grade, Double>> soft = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            inputs.add(new float[] {i % 2, 0, 0, 0});
            soft.add(
                    i % 2 == 0
                            ? Map.of(Grade.POOR, 0.7, Grade.FAIR, 0.3)
                            : Map.of(Grade.GOOD, 0.6, Grade.EXCELLENT, 0.4));
        }
        Dataset<float[], Grade> data = Dataset.ofProbabilities(inputs, soft);
        Target<Grade> target = Target.multiClass(LabelSets.of(Grade.class));
        class Graded extends Classifier<float[], Grade> {
            Graded() {
                super(KindModels.spec(target), ModelOptions.defaults());
            }
        }
        try (Graded model = new Graded()) {
            model.fit(data, Fit.epochs(300).optimizer(Optimizer.adam().learningRate(0.02)).quiet());
            Prediction<Grade> first = model.predict(inputs.get(0));
            assertEquals(0.7, first.probability(Grade.POOR), 0.01);
            assertEquals(0.3, first.probability(Grade.FAIR), 0.01);
            assertEquals(0.4, model.predict(inputs.get(1)).probability(Grade.EXCELLENT), 0.01);
            assertEquals(1, model.evaluate(data).accuracy());
            assertNotEquals(0, model.evaluate(data).loss());
        }
    }

    @Test
    void thresholdsThatSeveralThreadsSetAreAllKept() throws Exception {
        MultiLabel<Integer> target = Target.multiLabel(LabelSets.ofCount(40));
        try (KindModels.OfSets<Integer> model = new KindModels.OfSets<>(target)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int label = i;
                threads.add(new Thread(() -> model.setThreshold(label, 0.25)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            for (int label = 0; label < 40; label++) {
                assertEquals(0.25, model.threshold(label), "label " + label);
            }
        }
    }

    @Test
    void aLoadedModelContinuesWithTheSeedThatItWasTrainedWith() {
        Dataset<float[], Boolean> data = data(100, 1, HeadKindsTest::isPositive);
        Fit<Object, Object> fit = Fit.epochs(1).quiet();
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            model.fit(data, fit);
            model.save(folder);
            model.fit(data, fit);
            try (KindModels.OfTwo<Boolean> loaded =
                    new KindModels.OfTwo<>(
                            Target.binary(), folder, ModelOptions.defaults().seed(99))) {
                loaded.fit(data, fit);
                assertEquals(model.predict(data.input(0)), loaded.predict(data.input(0)));
            }
        }
    }
}
