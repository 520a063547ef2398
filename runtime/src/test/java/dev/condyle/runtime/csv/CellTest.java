package dev.condyle.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CellTest {

    private enum Status {
        NEVER_MARRIED,
        MARRIED,
        Married,
        POOR {
            @Override
            public String toString() {
                return "<=50K";
            }
        },
        RICH {
            @Override
            public String toString() {
                return "other";
            }
        },
        UNKNOWN {
            @Override
            public String toString() {
                return "other";
            }
        }
    }

    private static void assertNone(Cell<?> cell, String... texts) {
        for (String text : texts) {
            assertThrows(RuntimeException.class, () -> cell.parse(text), text);
        }
    }

    @Test
    void numbersAreCheckedAgainstTheRangeOfTheirType() {
        assertEquals((byte) -128, Cell.BYTE.parse("-128"));
        assertEquals((short) 32767, Cell.SHORT.parse("32767"));
        assertEquals(-5, Cell.INT.parse("-5"));
        assertEquals(1L << 40, Cell.LONG.parse("1099511627776"));
        assertEquals(0.1f, Cell.FLOAT.parse("0.1"));
        assertEquals(-2.5e-3, Cell.DOUBLE.parse("-2.5E-3"));
        assertEquals(.5, Cell.DOUBLE.parse(".5"));
        assertEquals(3, Cell.DOUBLE.parse("3."));
        assertNone(Cell.BYTE, "128", "1.0", "");
        assertNone(Cell.FLOAT, "1e39", "1d", "Infinity");
        assertNone(Cell.DOUBLE, ".", "1e", "");
    }

    @Test
    void booleansCharactersAndDatesAreParsedAsDocumented() {
        for (String yes : List.of("true", "TRUE", "Yes", "1")) {
            assertEquals(true, Cell.BOOLEAN.parse(yes));
        }
        for (String no : List.of("false", "no", "0")) {
            assertEquals(false, Cell.BOOLEAN.parse(no));
        }
        assertNone(Cell.BOOLEAN, "2", "maybe");
        assertEquals('é', Cell.CHAR.parse("é"));
        assertNone(Cell.CHAR, "ab", "");
        assertEquals(LocalDate.of(2007, 11, 16), Cell.DATE.parse("2007-11-16"));
        assertNone(Cell.DATE, "16.11.2007", "2007-02-30");
        LocalDateTime time = LocalDateTime.of(2007, 11, 16, 9, 30, 5);
        assertEquals(time, Cell.DATE_TIME.parse("2007-11-16T09:30:05"));
        assertEquals(time, Cell.DATE_TIME.parse("2007-11-16 09:30:05"));
        assertNone(Cell.DATE_TIME, "2007-11-16");
    }

    @Test
    void constantsMatchByNameTextOrSimilarName() {
        Cell<Status> cell = Cell.constant(Status.class);
        assertEquals(Status.MARRIED, cell.parse("MARRIED"));
        assertEquals(Status.Married, cell.parse("Married"));
        assertEquals(Status.NEVER_MARRIED, cell.parse("Never-married"));
        assertEquals(Status.POOR, cell.parse("<=50K"));
        // "married" and "other" are ambiguous.
        assertNone(cell, "married", "other", "", "none");
    }

    @Test
    void listsAreParsed() {
        assertEquals(List.of("a", "b c"), Cell.list("|").parse("a| b c ||"));
        assertArrayEquals(new float[] {1, -2.5f}, Cell.floats(";").parse("1; -2.5"));
        assertArrayEquals(new float[] {1, 2}, Cell.floats(" ").parse(" 1  2"));
        assertNone(Cell.floats(";"), "1;x", "1;;2", "1;", ";1", " ");
        Cell<Map<String, Double>> weights = Cell.weights("|", Cell.DOUBLE);
        assertEquals(Map.of("a:b", 2.0, "c", 0.5), weights.parse("a:b:2|c:0.5"));
        assertNone(weights, "a", "a:x", ":1", "a:1|a:2");
    }
}
