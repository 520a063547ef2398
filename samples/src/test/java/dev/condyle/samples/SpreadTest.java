package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theDeviationIsThatOfASample() {
        Spread spread = Spread.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertEquals(5, spread.mean());
        assertEquals(Math.sqrt(32 / 7.0), spread.deviation(), 1e-12);
        assertEquals("5.0000 (standard deviation 2.1381)", spread.toString());
    }

    @Test
    void oneValueHasNone() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(1));
    }
}
