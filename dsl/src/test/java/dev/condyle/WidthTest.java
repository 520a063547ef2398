package dev.condyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.NetworkSpec.Width;
import org.junit.jupiter.api.Test;

/** The expected numbers are those of Keras's MobileNet and torchvision's _make_divisible. */
class WidthTest {

    @Test
    void truncatedLosesTheFraction() {
        assertEquals(256, Width.TRUNCATED.channels(1024, 0.25));
        assertEquals(358, Width.TRUNCATED.channels(1024, 0.35));
        assertEquals(3, Width.TRUNCATED.channels(32, 0.1));
    }

    @Test
    void divisibleRoundsToTheNearestMultipleOfEight() {
        assertEquals(48, Width.DIVISIBLE.channels(32, 1.4));
        assertEquals(136, Width.DIVISIBLE.channels(96, 1.4));
        assertEquals(56, Width.DIVISIBLE.channels(160, 0.35));
        assertEquals(8, Width.DIVISIBLE.channels(16, 0.1));
    }

    @Test
    void divisibleDoesNotLoseMoreThanATenth() {
        assertEquals(24, Width.DIVISIBLE.channels(32, 0.6));
        assertEquals(16, Width.DIVISIBLE.channels(16, 0.7));
        assertEquals(16, Width.DIVISIBLE.channels(16, 0.56));
    }

    @Test
    void divisibleFromOneNeverNarrows() {
        assertEquals(1280, Width.DIVISIBLE_FROM_ONE.channels(1280, 0.35));
        assertEquals(1792, Width.DIVISIBLE_FROM_ONE.channels(1280, 1.4));
    }

    @Test
    void fixedKnowsOnlyWidthOne() {
        assertEquals(512, Width.FIXED.channels(512, 1));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Width.FIXED.channels(512, 0.5));
        assertEquals("This network supports only width 1, but the width is 0.5.", e.getMessage());
    }

    @Test
    void aWidthThatLeavesNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Width.TRUNCATED.channels(32, 0.01));
        assertThrows(IllegalArgumentException.class, () -> Width.DIVISIBLE.channels(32, 0));
        assertThrows(IllegalArgumentException.class, () -> Width.DIVISIBLE.channels(32, -1));
        assertThrows(
                IllegalArgumentException.class, () -> Width.DIVISIBLE.channels(32, Double.NaN));
    }
}
