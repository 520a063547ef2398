package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ColumnRangeTest {

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    @Test
    void anOptionOutOfRangeIsRejectedWithTheColumnName() {
        assertRefused(
                "code: unknownBins must be from 1 to 1000, not 0",
                () -> LongColumn.builder("code").optUnknownBins(0));
        assertRefused("dimension must be at least 1, not 0", () -> EmbeddingSpec.of(0));
    }
}
