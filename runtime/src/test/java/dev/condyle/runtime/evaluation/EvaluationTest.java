package dev.condyle.runtime.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.evaluation.Evaluation.ClassScore;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {

    private record Case(
            String name,
            int classes,
            int[] labels,
            float[] logits,
            double accuracy,
            double loss,
            double[] precision,
            double[] recall,
            double[] f1,
            long[] support,
            double[] macro,
            double[] weighted,
            double balanced,
            double matthews,
            long[][] confusion,
            double[] top) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStreamReader reader =
                new InputStreamReader(
                        EvaluationTest.class.getResourceAsStream("evaluations.json"),
                        StandardCharsets.UTF_8)) {
            return Stream.of(new Gson().fromJson(reader, Case[].class));
        }
    }

    private static void assertMean(double[] expected, ClassScore actual) {
        assertEquals(expected[0], actual.precision(), 1e-12);
        assertEquals(expected[1], actual.recall(), 1e-12);
        assertEquals(expected[2], actual.f1(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void metricsMatchScikitLearn(Case test) {
        int classes = test.classes();
        Counts<Integer> builder = new Counts<>(LabelSets.ofCount(classes));
        // In batches, the last one smaller.
        int size = test.labels().length;
        for (int from = 0; from < size; from += 7) {
            int to = Math.min(size, from + 7);
            builder.add(
                    Arrays.copyOfRange(test.logits(), from * classes, to * classes),
                    Arrays.copyOfRange(test.labels(), from, to));
        }
        Evaluation<Integer> evaluation = builder.build();
        assertEquals(size, evaluation.size());
        assertEquals(test.accuracy(), evaluation.accuracy(), 1e-12);
        assertEquals(test.loss(), evaluation.loss(), 1e-9);
        for (int i = 0; i < classes; i++) {
            ClassScore scores = evaluation.of(i);
            assertEquals(test.precision()[i], scores.precision(), 1e-12);
            assertEquals(test.recall()[i], scores.recall(), 1e-12);
            assertEquals(test.f1()[i], scores.f1(), 1e-12);
            assertEquals(test.support()[i], scores.support());
            assertEquals(test.top()[i], evaluation.topAccuracy(i + 1), 1e-12);
            for (int j = 0; j < classes; j++) {
                assertEquals(test.confusion()[i][j], evaluation.confusion(i, j));
            }
        }
        assertMean(test.macro(), evaluation.macroAverage());
        assertMean(test.weighted(), evaluation.weightedAverage());
        assertEquals(size, evaluation.macroAverage().support());
        assertEquals(test.balanced(), evaluation.balancedAccuracy(), 1e-12);
        assertEquals(test.matthews(), evaluation.matthews(), 1e-12);
    }

    @Test
    void theMetricMacroF1LeavesOutClassesThatNeitherOccurNorArePredicted() {
        Evaluation<Integer> evaluation =
                new Counts<>(LabelSets.ofCount(3))
                        .add(new float[] {1, 0, 0, 0, 1, 0, 0, 1, 0}, new int[] {0, 1, 0})
                        .build();
        double f1 = 2.0 / 3;
        assertEquals(f1, evaluation.metric(Metric.MACRO_F1).orElseThrow(), 1e-12);
        assertEquals(2 * f1 / 3, evaluation.macroAverage().f1(), 1e-12);
    }

    @Test
    void theLossOfLargeLogitsDoesNotOverflow() {
        Evaluation<Integer> evaluation =
                new Counts<>(LabelSets.ofCount(2))
                        .add(new float[] {1000, -1000, 1000, -1000}, new int[] {1, 0})
                        .build();
        assertEquals(1000, evaluation.loss());
    }

    @Test
    void theFirstOfEqualLogitsIsPredicted() {
        Evaluation<Integer> evaluation =
                new Counts<>(LabelSets.ofCount(3)).add(new float[6], new int[] {0, 2}).build();
        assertEquals(1, evaluation.confusion(2, 0));
        assertEquals(0.5, evaluation.accuracy());
        assertEquals(0.5, evaluation.topAccuracy(2));
        assertEquals(1, evaluation.topAccuracy(3));
        assertEquals(1, evaluation.topAccuracy(100));
    }

    @Test
    void anEvaluationIsImmutable() {
        Counts<Integer> builder = new Counts<>(LabelSets.ofCount(2));
        Evaluation<Integer> first = builder.add(new float[] {1, 0}, new int[] {0}).build();
        builder.add(new float[] {1, 0}, new int[] {1});
        assertEquals(1, first.size());
        assertEquals(0, first.confusion(1, 0));
        assertEquals(2, builder.build().size());
    }

    @Test
    void invalidBatchesAreRejectedAndNotCounted() {
        Counts<Integer> builder = new Counts<>(LabelSets.ofCount(2));
        assertEquals(
                "No example has a label. There is nothing to evaluate.",
                assertThrows(DataException.class, builder::build).getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> builder.add(new float[3], new int[] {0}));
        assertThrows(
                IllegalArgumentException.class, () -> builder.add(new float[4], new int[] {0}));
        float[] broken = {0, 0, 0, Float.NaN};
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> builder.add(broken, new int[] {0, 1}));
        assertTrue(
                e.getMessage()
                        .startsWith("The network returned the logit NaN for example 1 and 1."),
                e.getMessage());
        assertThrows(DataException.class, builder::build);
        Evaluation<Integer> one = builder.add(new float[2], new int[] {0}).build();
        assertThrows(IllegalArgumentException.class, () -> one.topAccuracy(0));
        assertThrows(IllegalArgumentException.class, () -> one.of(2));
    }

    @Test
    void theReportIsATable() {
        Labels<String> labels = LabelSets.ofNames("cat", "dog", "a very long name that is cut off");
        Evaluation<String> evaluation =
                new Counts<>(labels)
                        .add(
                                new float[] {1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 9},
                                new int[] {0, 1, 1, 2})
                        .build();
        // The losses are ln(e + 2) - 1 twice, ln(e + 2) and ln(1 + 2 exp(-9)).
        assertEquals(
                """
                accuracy 0.7500, loss 0.6636, 4 examples

                class                     precision  recall      f1  support
                cat                          0.5000  1.0000  0.6667        1
                dog                          1.0000  0.5000  0.6667        2
                a very long name that i…     1.0000  1.0000  1.0000        1
                mean                         0.8333  0.8333  0.7778        4
                weighted mean                0.8750  0.7500  0.7500        4

                confusion matrix (rows: actual classes, columns: predicted classes)
                                          cat  dog  a very long name that i…
                cat                         1    .                         .
                dog                         1    1                         .
                a very long name that i…    .    .                         1
                """,
                evaluation.toString());
    }

    @Test
    void namesThatDoNotFitIntoTheHeaderAreNumbered() {
        Labels<String> labels =
                LabelSets.ofNames(
                        "a very long name", "another very long name", "a third very long name");
        Evaluation<String> evaluation =
                new Counts<>(labels)
                        .add(new float[] {1, 0, 0, 0, 1, 0, 1, 0, 0}, new int[] {0, 1, 2})
                        .build();
        assertTrue(
                evaluation
                        .toString()
                        .endsWith(
                                """
                                confusion matrix (rows: actual classes, columns: predicted classes)
                                                          0  1  2
                                0 a very long name        1  .  .
                                1 another very long name  .  1  .
                                2 a third very long name  1  .  .
                                """),
                evaluation.toString());
    }

    @Test
    void theReportOfNamesOfAnyLengthFitsATerminal() {
        for (int length = 1; length < 40; length++) {
            String name = "x".repeat(length);
            Labels<String> labels = LabelSets.ofNames(name + "a", name + "b", name + "c");
            Evaluation<String> evaluation =
                    new Counts<>(labels).add(new float[3], new int[1]).build();
            assertTrue(
                    evaluation.toString().lines().allMatch(line -> line.length() < 80),
                    evaluation.toString());
        }
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String cat = "\uD83D\uDC31";
        Evaluation<String> evaluation =
                new Counts<>(LabelSets.ofNames(cat.repeat(24), "a" + cat.repeat(24), "b"))
                        .add(new float[3], new int[1])
                        .build();
        assertTrue(evaluation.toString().contains("\n" + cat.repeat(24) + " "));
        assertTrue(evaluation.toString().contains("\na" + cat.repeat(22) + "… "));
    }

    @Test
    void scoresArePrintedWithFourDecimals() {
        assertEquals(
                "ClassScore[precision=0.3333, recall=0.6667, f1=0.4444, support=3]",
                new ClassScore(1.0 / 3, 2.0 / 3, 4.0 / 9, 3).toString());
    }

    @Test
    void theMatrixOfThirtyClassesFitsAScreen() {
        Evaluation<Integer> evaluation =
                new Counts<>(LabelSets.ofCount(30))
                        .add(new float[30 * 30], IntStream.range(0, 30).toArray())
                        .build();
        assertTrue(evaluation.toString().lines().mapToInt(String::length).max().orElse(0) <= 130);
        assertTrue(evaluation.toString().contains("confusion matrix ("));
    }

    @Test
    void withManyClassesTheMostFrequentConfusionsAreListed() {
        float[] logits = new float[4 * 31];
        logits[5] = 1;
        logits[31 + 5] = 1;
        logits[2 * 31 + 7] = 1;
        logits[3 * 31 + 9] = 1;
        Evaluation<Integer> evaluation =
                new Counts<>(LabelSets.ofCount(31)).add(logits, new int[] {30, 30, 3, 9}).build();
        assertTrue(
                evaluation
                        .toString()
                        .endsWith(
                                """
                                most frequent confusions
                                actual  predicted  count
                                30      5              2
                                3       7              1
                                """),
                evaluation.toString());
    }

    @Test
    void countsThatDoNotFitTheClassesAreRejected() {
        Labels<Integer> two = LabelSets.ofCount(2);
        long[][] square = {{1, 0}, {0, 1}};
        assertEquals(1, new Evaluation<>(two, square, new long[] {2, 0}, 0).accuracy());
        assertRefused(() -> new Evaluation<>(two, square, new long[] {2}, 0));
        assertRefused(() -> new Evaluation<>(two, new long[][] {{2, 0}}, new long[] {2, 0}, 0));
        assertRefused(() -> new Evaluation<>(two, new long[][] {{1}, {1}}, new long[] {2, 0}, 0));
        assertRefused(() -> new Evaluation<>(two, new long[2][2], new long[2], 0));
    }

    private static void assertRefused(Executable action) {
        assertThrows(IllegalArgumentException.class, action);
    }
}
