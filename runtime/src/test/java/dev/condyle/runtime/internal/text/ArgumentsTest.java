package dev.condyle.runtime.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ArgumentsTest {

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    @Test
    void valuesInRangeAreReturned() {
        assertEquals(Float.MIN_VALUE, Arguments.above("x", Float.MIN_VALUE, 0f));
        assertEquals(180, Arguments.aboveUpTo("x", 180, 0, 180));
        assertEquals(0.5, Arguments.between("x", 0.5, 0, 1));
        assertEquals(-Float.MAX_VALUE, Arguments.finite("x", -Float.MAX_VALUE));
    }

    @Test
    void messagesContainNameRangeAndValue() {
        assertRefused(
                "x must be a finite number above 0, not -0.1",
                () -> Arguments.above("x", -0.1f, 0f));
        assertRefused(
                "x must be a finite number above 0, not Infinity",
                () -> Arguments.above("x", Float.POSITIVE_INFINITY, 0f));
        assertRefused(
                "x must be above 0 and at most 0.5, not 0.0",
                () -> Arguments.aboveUpTo("x", 0, 0, 0.5));
        assertRefused(
                "x must be above 0 and at most 0.5, not NaN",
                () -> Arguments.aboveUpTo("x", Double.NaN, 0, 0.5));
        assertRefused(
                "x must be above 0 and below 1, not 1.0", () -> Arguments.between("x", 1, 0, 1));
        assertRefused(
                "x must be above 0 and below 1, not NaN",
                () -> Arguments.between("x", Double.NaN, 0, 1));
        assertRefused("x must be finite, not NaN", () -> Arguments.finite("x", Float.NaN));
    }
}
