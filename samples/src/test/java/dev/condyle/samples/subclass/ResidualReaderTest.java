package dev.condyle.samples.subclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.runtime.LayerSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualReaderTest {

    @Test
    void itsSummaryHasTheShapesThatTheCommentsPromise() {
        try (ResidualReaderModel model = ResidualReaderModel.create()) {
            List<LayerSummary> layers = model.layers();
            assertEquals(22_314, layers.stream().mapToLong(LayerSummary::parameters).sum());
            assertEquals("flat", layers.get(9).name());
            assertEquals(288, layers.get(9).output().get(1));
        }
    }
}
