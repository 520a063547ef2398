package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import dev.condyle.runtime.training.LearningRateCurve.Point;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LearningRateCurveTest {

    private record Curve(double[] rates, double[] losses, double valley, double steep) {}

    private record Fixtures(List<Curve> curves) {}

    private static LearningRateCurve curve(double[] rates, double... losses) {
        return new LearningRateCurve(
                IntStream.range(0, losses.length)
                        .mapToObj(i -> new Point(rates[i], losses[i]))
                        .toList());
    }

    @Test
    void suggestionsMatchFastai() throws Exception {
        try (Reader reader =
                new InputStreamReader(
                        LearningRateCurveTest.class.getResourceAsStream("rates.json"),
                        StandardCharsets.UTF_8)) {
            for (Curve expected : new Gson().fromJson(reader, Fixtures.class).curves) {
                LearningRateCurve curve = curve(expected.rates, expected.losses);
                assertEquals(expected.valley, curve.suggestion());
                assertEquals(expected.steep, curve.steepest());
            }
        }
    }

    @Test
    void aShortCurveStillHasASuggestion() {
        LearningRateCurve curve = curve(new double[] {0.1, 0.2, 0.4}, 3, 2, 5);
        assertEquals(0.1, curve.steepest());
        assertEquals(0.1, curve.suggestion());
        assertEquals(0.5, curve(new double[] {0.5}, 1).suggestion());
        assertEquals(
                """
                Learning rate      Loss
                          0.1    3.0000
                          0.2    2.0000
                          0.4    5.0000
                Suggestion: 0.1""",
                curve.toString()
                        .replaceAll("0\\.(\\d)00", "  0.$1")
                        .replace("Suggestion:   0", "Suggestion: 0"));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateCurve(List.of()));
    }
}
