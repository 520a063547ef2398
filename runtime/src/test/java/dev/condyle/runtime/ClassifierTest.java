package dev.condyle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.internal.TinyModel;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    @Test
    void theSummaryShowsLayersShapesAndTotals() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            assertEquals(
                    """
                    Layer    What            Output  Parameters
                    -------------------------------------------
                    hidden   Dense(units=8)  (-, 8)          40
                    norm     BatchNorm       (-, 8)          32
                    dropout  Dropout(0.5)    (-, 8)           0
                    head     Dense(units=3)  (-, 3)          27
                    -------------------------------------------
                    99 parameters: 83 trainable, 16 not trainable""",
                    model.summary());
            assertEquals("Tiny(99 parameters, 3 classes)", model.toString());
        }
    }

    @Test
    void useAfterCloseIsRefusedAndClosingTwiceDoesNothing() {
        TinyModel model = new TinyModel(ModelOptions.defaults());
        model.close();
        model.close();
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> model.block());
        assertEquals(
                "Tiny is closed. Use it inside the try block that opens it.", refused.getMessage());
    }
}
