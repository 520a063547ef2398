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
                    Name     Layer           Output shape  Parameters
                    hidden   Dense(units=8)  (N, 8)                40
                    norm     BatchNorm       (N, 8)                32
                    dropout  Dropout(0.5)    (N, 8)                 0
                    head     Dense(units=3)  (N, 3)                27
                    Total parameters: 99
                    Trainable parameters: 83
                    """,
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
