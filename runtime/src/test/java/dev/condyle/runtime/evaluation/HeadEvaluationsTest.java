package dev.condyle.runtime.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluation.ClassScore;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the metrics of all kinds of heads with scikit-learn. */
final class HeadEvaluationsTest {

    private record BinaryCase(
            float[][] logits,
            float[][] labels,
            double threshold,
            double loss,
            double accuracy,
            double[] positive,
            double matthews) {}

    private record MultiLabelCase(
            float[][] logits,
            float[][] labels,
            List<Double> thresholds,
            double loss,
            double accuracy,
            double subset,
            double[] micro,
            double[] macro,
            double[] weighted,
            double[] f1,
            long[] support) {}

    private record OrdinalCase(
            float[][] logits,
            float[][] labels,
            double loss,
            double accuracy,
            double mae,
            double kappa,
            long[][] confusion) {}

    private record RegressionCase(
            float[][] logits,
            float[][] labels,
            List<Double> mean,
            List<Double> deviation,
            double[] quantiles,
            double loss,
            double[] mae,
            double[] rmse,
            double[] r2,
            double meanR2,
            double meanRmse) {}

    private record Cases(
            BinaryCase binary,
            MultiLabelCase multiLabel,
            OrdinalCase ordinal,
            RegressionCase regression) {}

    private static final Cases CASES =
            new Gson()
                    .fromJson(
                            new InputStreamReader(
                                    HeadEvaluationsTest.class.getResourceAsStream(
                                            "head_evaluations.json"),
                                    StandardCharsets.UTF_8),
                            Cases.class);

    private static <L> Evaluations<L> count(Target<L> target, float[][] logits, float[][] labels) {
        Evaluations<L> evaluations = new Evaluations<>(Tasks.of(target));
        for (int i = 0; i < logits.length; i++) {
            evaluations.add(logits[i], labels[i]);
        }
        return evaluations;
    }

    private static void assertScores(double[] expected, ClassScore actual) {
        assertEquals(expected[0], actual.precision(), 1e-12);
        assertEquals(expected[1], actual.recall(), 1e-12);
        assertEquals(expected[2], actual.f1(), 1e-12);
    }

    private static void assertMetric(double expected, HeadEvaluation evaluation, Metric metric) {
        assertEquals(expected, evaluation.metric(metric).orElseThrow(), 1e-9, metric.toString());
    }

    @Test
    void binaryMetricsMatch() {
        BinaryCase test = CASES.binary;
        Target<Boolean> target = Target.binary().threshold(test.threshold);
        Evaluation<Boolean> evaluation =
                count(target, test.logits, test.labels).of(Task.of(target));
        assertMetric(test.loss, evaluation, Metric.LOSS);
        assertMetric(test.accuracy, evaluation, Metric.ACCURACY);
        assertMetric(test.matthews, evaluation, Metric.MATTHEWS);
        assertScores(test.positive, evaluation.of(true));
        assertEquals(evaluation.accuracy(), evaluation.topAccuracy(1));
        assertTrue(evaluation.metric(Metric.R2).isEmpty());
    }

    @Test
    void multiLabelMetricsMatch() {
        MultiLabelCase test = CASES.multiLabel;
        Target<Set<Integer>> target =
                Target.multiLabel(LabelSets.ofCount(4)).thresholds(test.thresholds);
        MultiLabelEvaluation<Integer> evaluation =
                count(target, test.logits, test.labels).multiLabel(Task.of(target));
        assertMetric(test.loss, evaluation, Metric.LOSS);
        assertMetric(test.accuracy, evaluation, Metric.ACCURACY);
        assertMetric(test.micro[2], evaluation, Metric.MICRO_F1);
        assertMetric(test.macro[2], evaluation, Metric.MACRO_F1);
        assertEquals(test.subset, evaluation.subsetAccuracy(), 1e-12);
        assertScores(test.micro, evaluation.microAverage());
        assertScores(test.macro, evaluation.macroAverage());
        assertScores(test.weighted, evaluation.weightedAverage());
        for (int label = 0; label < 4; label++) {
            assertEquals(test.f1[label], evaluation.of(label).f1(), 1e-12);
            assertEquals(test.support[label], evaluation.of(label).support());
        }
        assertTrue(evaluation.toString().lines().allMatch(line -> line.length() <= 80));
    }

    @Test
    void ordinalMetricsMatch() {
        OrdinalCase test = CASES.ordinal;
        Target<Integer> target = Target.ordinal(LabelSets.ofCount(5));
        OrdinalEvaluation<Integer> evaluation =
                count(target, test.logits, test.labels).ordinal(Task.of(target));
        assertMetric(test.loss, evaluation, Metric.LOSS);
        assertMetric(test.accuracy, evaluation, Metric.ACCURACY);
        assertMetric(test.mae, evaluation, Metric.MEAN_ABSOLUTE_ERROR);
        assertMetric(test.kappa, evaluation, Metric.QUADRATIC_KAPPA);
        for (int actual = 0; actual < 5; actual++) {
            long[] row = new long[5];
            for (int predicted = 0; predicted < 5; predicted++) {
                row[predicted] = evaluation.classes().confusion(actual, predicted);
            }
            assertArrayEquals(test.confusion[actual], row);
        }
    }

    @Test
    void regressionMetricsMatch() {
        RegressionCase test = CASES.regression;
        Regression<double[]> target =
                Target.regression(new String[] {"weight", "shift"}, it -> it, it -> it)
                        .quantiles(test.quantiles)
                        .scale(new Regression.Scale(test.mean, test.deviation));
        RegressionEvaluation evaluation =
                count(target, test.logits, test.labels).regression(Task.of(target));
        assertMetric(test.loss, evaluation, Metric.LOSS);
        assertMetric((test.mae[0] + test.mae[1]) / 2, evaluation, Metric.MEAN_ABSOLUTE_ERROR);
        assertMetric(test.meanRmse, evaluation, Metric.ROOT_MEAN_SQUARED_ERROR);
        assertMetric(test.meanR2, evaluation, Metric.R2);
        String[] outputs = {"weight", "shift"};
        for (int i = 0; i < 2; i++) {
            RegressionEvaluation.OutputScore score = evaluation.of(outputs[i]);
            assertEquals(test.mae[i], score.meanAbsoluteError(), 1e-9);
            assertEquals(test.rmse[i], score.rootMeanSquaredError(), 1e-9);
            assertEquals(test.r2[i], score.r2(), 1e-9);
        }
        assertTrue(evaluation.metric(Metric.ACCURACY).isEmpty());
    }

    @Test
    void aSoftLabelCountsForItsMostProbableClass() {
        Target<Integer> target = Target.multiClass(LabelSets.ofCount(2));
        Evaluation<Integer> evaluation =
                count(target, new float[][] {{1, 0}}, new float[][] {{0.25f, 0.75f}})
                        .of(Task.of(target));
        assertEquals(0, evaluation.accuracy());
        assertEquals(1, evaluation.of(1).support());
        double log = Math.log(1 + Math.E);
        assertEquals(0.25 * (log - 1) + 0.75 * log, evaluation.loss(), 1e-9);
    }
}
