package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SoftDatasetTest {

    private enum Mood {
        CALM,
        HAPPY,
        SAD
    }

    private static String refused(List<Map<Mood, Double>> probabilities) {
        return assertThrows(
                        DataException.class,
                        () -> Dataset.ofProbabilities(List.of("face"), probabilities))
                .getMessage();
    }

    @Test
    void theLabelIsTheMostProbable() {
        Dataset<String, Mood> data =
                Dataset.ofProbabilities(
                        List.of("a", "b"),
                        List.of(Map.of(Mood.CALM, 0.25, Mood.SAD, 0.75), Map.of(Mood.HAPPY, 1.0)));
        assertEquals(2, data.size());
        assertEquals("b", data.input(1));
        assertEquals(Mood.SAD, data.label(0));
        assertEquals(Optional.of(Map.of(Mood.CALM, 0.25, Mood.SAD, 0.75)), data.probabilities(0));
        assertEquals("Dataset(2 examples with probabilities)", data.toString());
        assertEquals(Optional.empty(), Dataset.of(List.of(1), x -> x).probabilities(0));
    }

    @Test
    void aTieGoesToTheSmallestLabelInEveryOrder() {
        for (List<Mood> order :
                List.of(List.of(Mood.SAD, Mood.HAPPY), List.of(Mood.HAPPY, Mood.SAD))) {
            Map<Mood, Double> tie = new LinkedHashMap<>();
            order.forEach(mood -> tie.put(mood, 0.5));
            assertEquals(Mood.HAPPY, Dataset.ofProbabilities(List.of(1), List.of(tie)).label(0));
        }
    }

    @Test
    void subsetsAndSplitsKeepTheProbabilities() {
        List<Map<Mood, Double>> all =
                List.of(
                        Map.of(Mood.CALM, 0.9, Mood.SAD, 0.1),
                        Map.of(Mood.CALM, 0.8, Mood.SAD, 0.2),
                        Map.of(Mood.CALM, 0.3, Mood.SAD, 0.7),
                        Map.of(Mood.CALM, 0.4, Mood.SAD, 0.6));
        Dataset<Integer, Mood> data = Dataset.ofProbabilities(List.of(0, 1, 2, 3), all);
        Split<Integer, Mood> split = data.split(0.5, 3);
        for (Dataset<Integer, Mood> part : List.of(split.training(), split.test())) {
            assertEquals(2, part.size());
            for (int i = 0; i < 2; i++) {
                assertEquals(data.probabilities(part.input(i)), part.probabilities(i));
            }
        }
    }

    @Test
    void roundedProbabilitiesAreDividedByTheirSum() {
        Map<Mood, Double> thirds = Map.of(Mood.CALM, 0.333, Mood.HAPPY, 0.333, Mood.SAD, 0.333);
        Dataset<String, Mood> data = Dataset.ofProbabilities(List.of("a"), List.of(thirds));
        data.probabilities(0)
                .orElseThrow()
                .values()
                .forEach(it -> assertEquals(1 / 3.0, it, 1e-12));
    }

    @Test
    void invalidProbabilitiesAreReported() {
        assertEquals(
                "There are 1 inputs and 0 maps of probabilities. Each input requires one map.",
                refused(List.of()));
        assertEquals(
                "The probabilities of example 0 are null.",
                refused(Arrays.asList((Map<Mood, Double>) null)));
        assertEquals(
                "The probabilities of example 0 must have the sum 1, but it is 0.0.",
                refused(List.of(Map.of())));
        assertEquals(
                "The probabilities of example 0 must have the sum 1, but it is 4.0. Divide them by"
                        + " it.",
                refused(List.of(Map.of(Mood.CALM, 3.0, Mood.SAD, 1.0))));
        for (Double bad : new Double[] {Double.NaN, -0.5, Double.POSITIVE_INFINITY, null}) {
            Map<Mood, Double> map = new HashMap<>();
            map.put(Mood.CALM, bad);
            assertEquals(
                    "The probability of CALM for example 0 must be from 0 to 1, not " + bad + ".",
                    refused(List.of(map)));
        }
        Map<Mood, Double> none = new HashMap<>();
        none.put(null, 1.0);
        assertEquals("A label of example 0 is null.", refused(List.of(none)));
    }
}
