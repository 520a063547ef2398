package dev.condyle.runtime.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void aColumnMayBeEmpty() {
        assertEquals("   1\n", AlignedTable.of(1, List.of(List.of("", "1"))));
    }
}
