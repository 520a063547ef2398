package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static String refused(double weight) {
        Labels<Integer> labels = LabelSets.ofCount(2);
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new Task<>("size", labels, weight, Function.identity()))
                .getMessage();
    }

    @Test
    void aWeightIsAFiniteNumberAboveZero() {
        assertEquals("weight of size must be a finite number above 0, not -0.1", refused(-0.1));
        assertEquals(
                "weight of size must be a finite number above 0, not NaN", refused(Double.NaN));
    }

    @Test
    void aWeightIsAFiniteNumberAboveZeroAsAFloat() {
        assertEquals(
                "weight of size as a float must be a finite number above 0, not 0.0",
                refused(1e-50));
        assertEquals(
                "weight of size as a float must be a finite number above 0, not Infinity",
                refused(1e39));
    }
}
