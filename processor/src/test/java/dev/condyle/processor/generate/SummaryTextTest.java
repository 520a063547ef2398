package dev.condyle.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.runtime.LayerSummary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First(1, 2)",
                "Conv2d(filters=128, kernel=3, stride=2, padding=SAME, activation=RELU)",
                "Conv2d(filters=128, kernel={11, 13}, stride={2, 3}, dilation={4, 5}, groups=16,"
                        + " padding=SAME, bias=false, activation=RELU)",
                "CustomBlockWithoutCommas(oneTextThatIsLongerThanALineOfEightyCharacters)"
            })
    void javadocMatchesRuntimeSummary(String layer) {
        NetworkModel network = Networks.small(layer);
        List<LayerSummary> layers =
                SummaryRow.of(network).stream().map(SummaryTextTest::atRunTime).toList();
        assertEquals(
                dev.condyle.runtime.generated.SummaryTable.of(layers), SummaryText.of(network));
    }

    @Test
    void aLongLayerIsWrapped() {
        String layer = "Conv2d(filters=128, kernel=3, stride=2, padding=SAME, activation=RELU)";
        assertEquals(
                List.of(
                        "Name   Layer                                    Output shape       Params",
                        "first  Conv2d(filters=128, kernel=3, stride=2,  (N, 4, 28, 28)          8",
                        "         padding=SAME, activation=RELU)"),
                SummaryText.of(Networks.small(layer)).lines().limit(3).toList());
    }

    @Test
    void countsStatisticsOnlyInTotal() {
        assertEquals(
                """
                Name   Layer           Output shape       Params
                first  First(1, 2)     (N, 4, 28, 28)          8
                other  Other           (N, 1000)       1,234,567
                head   Dense(units=3)  (N, 3)              3,003
                Total parameters: 1,237,578
                Trainable parameters: 1,237,574
                Running statistics: 4
                """,
                SummaryText.of(Networks.small()));
    }

    private static LayerSummary atRunTime(SummaryRow row) {
        return new LayerSummary(
                row.name(),
                row.layer(),
                new Shape(-1)
                        .addAll(
                                new Shape(
                                        row.output().orElseThrow().sizes().stream()
                                                .mapToLong(it -> it)
                                                .toArray())),
                row.counts().orElseThrow().parameters(),
                row.counts().orElseThrow().trainable(),
                row.counts().orElseThrow().frozen());
    }
}
