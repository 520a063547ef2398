package dev.condyle.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.runtime.LayerSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    @Test
    void javadocMatchesRuntimeSummary() {
        NetworkModel network = Networks.small();
        List<LayerSummary> layers =
                SummaryRow.of(network).stream().map(SummaryTextTest::atRunTime).toList();
        assertEquals(
                dev.condyle.runtime.generated.SummaryTable.of(layers), SummaryText.of(network));
    }

    @Test
    void countsStatisticsOnlyInTotal() {
        assertEquals(
                """
                Name   Layer           Output shape    Parameters
                first  First(1, 2)     (N, 4, 28, 28)           8
                other  Other           (N, 1000)        1,234,567
                head   Dense(units=3)  (N, 3)               3,003
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
