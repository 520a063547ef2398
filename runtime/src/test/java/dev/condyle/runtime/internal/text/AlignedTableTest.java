package dev.condyle.runtime.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTableTest {

    @Test
    void textIsLeftAlignedAndNumbersAreRightAligned() {
        assertEquals(
                """
                Name   Kind  Count    Share
                a      text      1  0.25000
                three  int    1024      1.0
                """,
                AlignedTable.of(
                        2,
                        List.of(
                                List.of("Name", "Kind", "Count", "Share"),
                                List.of("a", "text", "1", "0.25000"),
                                List.of("three", "int", "1024", "1.0"))));
    }

    @Test
    void aLongColumnIsWrappedAfterCommas() {
        String layer = "Conv2d(filters=128, kernel=3, stride=2, padding=SAME, activation=RELU)";
        assertEquals(
                """
                Name   Layer                                    Output shape   Parameters
                conv1  Conv2d(filters=128, kernel=3, stride=2,  (N, 128, 112)       3,584
                         padding=SAME, activation=RELU)
                head   Dense(units=3)                           (N, 3)             50,000
                """,
                AlignedTable.wrapped(
                        3,
                        1,
                        List.of(
                                List.of("Name", "Layer", "Output shape", "Parameters"),
                                List.of("conv1", layer, "(N, 128, 112)", "3,584"),
                                List.of("head", "Dense(units=3)", "(N, 3)", "50,000"))));
    }

    @Test
    void aColumnThatFitsIsNotWrapped() {
        for (int length = 1; length < 200; length++) {
            List<List<String>> rows = List.of(List.of("a", "b, ".repeat(length) + "b", "1"));
            String table = AlignedTable.wrapped(2, 1, rows);
            assertEquals(6 + 3 * length + 1 <= 80, table.lines().count() == 1, table);
            assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
            assertEquals("b".repeat(length + 1), table.replaceAll("[^b]", ""));
        }
    }

    @Test
    void aTextWithoutCommasIsNotWrapped() {
        String text = "x".repeat(100);
        assertEquals(
                "a  " + text + "  1\n",
                AlignedTable.wrapped(2, 1, List.of(List.of("a", text, "1"))));
    }

    @Test
    void aColumnMayBeEmpty() {
        assertEquals("   1\n", AlignedTable.of(1, List.of(List.of("", "1"))));
    }
}
