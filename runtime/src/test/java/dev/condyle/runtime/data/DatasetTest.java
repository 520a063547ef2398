package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DatasetTest {

    @Test
    void aFunctionComputesTheLabels() {
        Dataset<String, Integer> data =
                Dataset.of(new LinkedHashSet<>(List.of("a", "bcd")), String::length);
        assertEquals(2, data.size());
        assertEquals("bcd", data.input(1));
        assertEquals(3, data.label(1));
        assertEquals(2, Dataset.of(Stream.of("x", "yz"), String::length).label(1));
    }

    @Test
    void aNullInputOrLabelIsReported() {
        DataException input =
                assertThrows(
                        DataException.class,
                        () -> Dataset.of(Arrays.asList("a", null), String::length));
        assertEquals("The input of example 1 is null.", input.getMessage());
        DataException label =
                assertThrows(
                        DataException.class, () -> Dataset.of(List.of("a"), text -> (String) null));
        assertEquals("The label of example 0 is null.", label.getMessage());
    }
}
