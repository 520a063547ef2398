package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class WeightedDatasetTest {

    private static final Dataset<Integer, String> DATA =
            Dataset.of(List.of(1, 2, 3, 4), number -> number % 2 == 0 ? "even" : "odd");

    private static List<Double> weights(Dataset<?, ?> data) {
        return IntStream.range(0, data.size()).mapToObj(data::weight).toList();
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(DataException.class, action).getMessage());
    }

    @Test
    void anExampleHasWeightOneByDefault() {
        assertEquals(List.of(1.0, 1.0, 1.0, 1.0), weights(DATA));
    }

    @Test
    void aFunctionOrAnArrayGivesTheWeights() {
        Dataset<Integer, String> data =
                DATA.weighted((number, label) -> label.equals("even") ? number : 0.5);
        assertEquals(List.of(0.5, 2.0, 0.5, 4.0), weights(data));
        assertEquals(List.of(3.0, 0.0, 1.0, 2.0), weights(data.weighted(3, 0, 1, 2)));
        assertEquals("Dataset(4 examples) with weights", data.toString());
        assertEquals("even", data.label(1));
        assertEquals(2, data.input(1));
    }

    @Test
    void theArrayIsCopied() {
        double[] weights = {1, 2, 3, 4};
        Dataset<Integer, String> data = DATA.weighted(weights);
        weights[0] = Double.NaN;
        assertEquals(1, data.weight(0));
    }

    @Test
    void subsetsAndSplitsKeepTheWeights() {
        Dataset<Integer, String> data = DATA.weighted((number, label) -> number);
        assertEquals(List.of(4.0, 1.0, 4.0), weights(data.subset(3, 0, 3)));
        for (Split<Integer, String> split :
                List.of(data.split(0.5, 7), data.split(0.5, 7, number -> number))) {
            for (Dataset<Integer, String> part : List.of(split.training(), split.test())) {
                for (int i = 0; i < part.size(); i++) {
                    assertEquals(part.input(i).doubleValue(), part.weight(i));
                }
            }
        }
    }

    @Test
    void weightsKeepProbabilitiesAndDescriptions() {
        Dataset<Integer, String> soft =
                Dataset.ofProbabilities(List.of(5), List.of(Map.of("a", 1.0)));
        Dataset<Integer, String> data = soft.weighted(2);
        assertEquals(soft.probabilities(0), data.probabilities(0));
        assertEquals(soft.describe(0), data.describe(0));
    }

    @Test
    void weightsOutOfRangeAreReported() {
        assertRefused(
                "There are 2 weights for 4 examples. Each example requires one weight.",
                () -> DATA.weighted(1, 2));
        for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    "The weight of example 2 must be a finite number of at least 0, not "
                            + bad
                            + ".",
                    () -> DATA.weighted(1, 1, bad, 1));
        }
        assertRefused(
                "The weights of all 4 examples are 0, so there is nothing to learn from.",
                () -> DATA.weighted((number, label) -> 0));
    }
}
