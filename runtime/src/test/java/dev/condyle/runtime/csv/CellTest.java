package dev.condyle.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
        assertNone(Cell.BYTE, "128", "1.5", "");
        assertNone(Cell.FLOAT, "1e39", "1d", "Infinity");
        assertNone(Cell.DOUBLE, ".", "1e", "");
    }

    @Test
    void truthCharactersAndDaysAreReadAsDocumented() {
        for (String yes : List.of("true", "TRUE", "T", "Yes", "y", "On", "1", "1.0")) {
            assertEquals(true, Cell.BOOLEAN.parse(yes));
        }
        for (String no : List.of("false", "f", "no", "N", "off", "0", "0.0")) {
            assertEquals(false, Cell.BOOLEAN.parse(no));
        }
        assertNone(Cell.BOOLEAN, "2", "maybe", "1.5", "");
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

    @Test
    void wholeNumbersCanBeWrittenLikeRealNumbers() {
        assertEquals(3, Cell.INT.parse("3.0"));
        assertEquals(-3750, Cell.INT.parse("-3750.000"));
        assertEquals(1500, Cell.INT.parse("1.5E3"));
        assertEquals(12, Cell.INT.parse("+1200e-2"));
        assertEquals(5, Cell.INT.parse("5."));
        assertEquals(0, Cell.INT.parse("-.0e99999999999999999999"));
        assertEquals((byte) -128, Cell.BYTE.parse("-1.28e2"));
        assertEquals(10_000_000_000_000_000L, Cell.LONG.parse("1e16"));
        assertEquals(Long.MIN_VALUE, Cell.LONG.parse("-9223372036854775808.0"));
        assertEquals(7, Cell.LONG.parse("0".repeat(1000) + "7." + "0".repeat(1000)));
        assertNone(Cell.INT, "3.5", "1e-1", "1e10", "1e99999999999999999999", "e1", ".", "+", "");
        assertNone(Cell.LONG, "9223372036854775808", "9223372036854775807.5", "1e19", "1e-20");
    }

    @Test
    void onlyAsciiDigitsAreNumbers() {
        for (String text : List.of("\u0663", "\uff11", "1\u0660", "\u0967.5")) {
            for (Cell<?> cell :
                    List.of(Cell.BYTE, Cell.SHORT, Cell.INT, Cell.LONG, Cell.FLOAT, Cell.DOUBLE)) {
                assertNone(cell, text);
            }
            assertNone(Cell.floats(";"), text);
            assertNone(Cell.weights("|", Cell.INT), "a:" + text);
        }
        assertNone(Cell.DATE, "\u0662\u0660\u0660\u0667-11-16");
        assertNone(Cell.BOOLEAN, "\u0661");
        assertEquals(
                "\"\u0663\" is not a whole number (int). Only the digits 0 to 9 are supported.",
                Cell.INT.complaint("\u0663", CellFormat.DEFAULT));
    }

    @Test
    void decimalCommasAndThousandsSeparatorsAreReadIfSet() {
        CellFormat german = CellFormat.DEFAULT.decimal(',').thousands('.');
        assertEquals(1234.5, Cell.DOUBLE.parse("1.234,5", german));
        assertEquals(1234567, Cell.INT.parse("1.234.567", german));
        assertEquals(1234567, Cell.INT.parse("1234567,0", german));
        assertEquals(-0.5f, Cell.FLOAT.parse("-,5", german));
        assertArrayEquals(new float[] {1.5f, 2}, Cell.floats(";").parse("1,5;2", german));
        assertEquals(Map.of("a", 1.5), Cell.weights("|", Cell.DOUBLE).parse("a:1,5", german));
        for (String text :
                List.of(
                        "1.5",
                        "1.23",
                        ".123",
                        "1234.567",
                        "1.2345",
                        "1..234",
                        "1.",
                        "1,2.345",
                        "1,5,5")) {
            assertThrows(RuntimeException.class, () -> Cell.DOUBLE.parse(text, german), text);
        }
        CellFormat french = CellFormat.DEFAULT.decimal(',').thousands('\u202f');
        assertEquals(1234.5, Cell.DOUBLE.parse("1\u202f234,5", french));
        assertThrows(
                IllegalArgumentException.class,
                CellFormat.DEFAULT.decimal(',').thousands(',')::check);
    }

    @Test
    void datesHaveTheGivenPattern() {
        CellFormat format =
                CellFormat.DEFAULT
                        .date(DatePattern.ofDate("d.M.yyyy"))
                        .dateTime(DatePattern.ofDateTime("MMM d, uuuu h:mm a"));
        assertEquals(LocalDate.of(2007, 2, 28), Cell.DATE.parse("28.2.2007", format));
        assertEquals(
                LocalDateTime.of(2007, 11, 16, 21, 30),
                Cell.DATE_TIME.parse("nov 16, 2007 9:30 pm", format));
        for (String text : List.of("30.2.2007", "2007-11-16", "1.2.2007 ", "1.13.2007", "")) {
            assertThrows(RuntimeException.class, () -> Cell.DATE.parse(text, format), text);
        }
        assertEquals(
                "\"2007-11-16\" is not a date such as 16.11.2007. Set another pattern with"
                        + " CsvFile.dateFormat.",
                Cell.DATE.complaint("2007-11-16", format));
        assertEquals(
                LocalDate.of(2007, 11, 16),
                Cell.DATE.parse(
                        "16/11/07", CellFormat.DEFAULT.date(DatePattern.ofDate("dd/MM/yy"))));
        for (String pattern : List.of("dd.mm.yyyy", "HH:mm", "dd.MM.YYYY", "b", "", "dd.MM")) {
            assertThrows(
                    IllegalArgumentException.class, () -> DatePattern.ofDate(pattern), pattern);
        }
        for (String pattern : List.of("dd.MM.yyyy", "dd.MM.yyyy hh:mm", "HH:mm")) {
            assertThrows(
                    IllegalArgumentException.class, () -> DatePattern.ofDateTime(pattern), pattern);
        }
    }

    private static void assertHint(Cell<?> cell, String text, String hint) {
        assertEquals(
                "\"" + text + "\" is not " + cell.expected(CellFormat.DEFAULT) + "." + hint,
                cell.complaint(text, CellFormat.DEFAULT));
    }

    @Test
    void theProbableCauseIsSuggested() {
        assertHint(
                Cell.DOUBLE,
                "39,1",
                " Is the comma a decimal comma? Set it with CsvFile.decimal(',').");
        assertHint(
                Cell.INT,
                "1,234",
                " Is the comma a decimal comma? Set it with CsvFile.decimal(','). If it separates"
                        + " thousands, set it with CsvFile.thousands(',').");
        assertHint(
                Cell.INT,
                "1,234,567",
                " Does it have thousands separators? Set them with CsvFile.thousands(',').");
        assertHint(
                Cell.FLOAT,
                "1.234,5",
                " Does it have thousands separators? Set them with"
                        + " CsvFile.decimal(',').thousands('.').");
        assertHint(
                Cell.DOUBLE,
                "1 234.5",
                " Does it have thousands separators? Set them with CsvFile.thousands(' ').");
        assertHint(Cell.DOUBLE, " 1 ", " Remove the spaces around cells with CsvFile.strip.");
        assertHint(Cell.DOUBLE, "1e999", " It exceeds the range.");
        assertHint(Cell.INT, "3000000000", " It exceeds the range of int. Use a wider type.");
        assertHint(Cell.LONG, "1e30", " It exceeds the range of long.");
        assertHint(Cell.INT, "3.5", " It has a fraction, which requires double or float.");
        assertHint(Cell.DOUBLE, "abc", "");
        assertHint(Cell.DATE, "16.11.2007", " Set another pattern with CsvFile.dateFormat.");
        assertHint(Cell.DATE, "today", "");
        assertEquals(
                "\"39.1\" is not a real number (double). Is the point a decimal point? Set it with"
                        + " CsvFile.decimal('.').",
                Cell.DOUBLE.complaint("39.1", CellFormat.DEFAULT.decimal(',')));
        assertEquals(
                "\"1\\u00A0234,5\" is not a real number (double). Does it have thousands separators?"
                        + " Set them with CsvFile.thousands('\\u00A0').",
                Cell.DOUBLE.complaint("1\u00a0234,5", CellFormat.DEFAULT.decimal(',')));
    }

    /** Each of these would take minutes if a parser or a message took quadratic time. */
    @Test
    void longCellsAreRefusedInLinearTime() {
        int length = 1_000_000;
        List<Cell<?>> cells =
                List.of(
                        Cell.BYTE,
                        Cell.INT,
                        Cell.LONG,
                        Cell.FLOAT,
                        Cell.DOUBLE,
                        Cell.BOOLEAN,
                        Cell.CHAR,
                        Cell.DATE,
                        Cell.DATE_TIME,
                        Cell.constant(Status.class),
                        Cell.floats(";"),
                        Cell.floats(" "),
                        Cell.weights("|", Cell.DOUBLE));
        CellFormat german =
                CellFormat.DEFAULT
                        .decimal(',')
                        .thousands('.')
                        .date(DatePattern.ofDate("d.M.yyyy"))
                        .dateTime(DatePattern.ofDateTime("d.M.yyyy HH:mm"));
        assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    for (String unit :
                            List.of(
                                    "1", "0", "1.", ".", ",123", "1e", " ", "-", "a", "a:1|", ";",
                                    "\t", "_")) {
                        String text = unit.repeat(length / unit.length()) + "x";
                        for (Cell<?> cell : cells) {
                            for (CellFormat format : List.of(CellFormat.DEFAULT, german)) {
                                assertThrows(
                                        RuntimeException.class, () -> cell.parse(text, format));
                                String message = cell.complaint(text, format);
                                assertTrue(message.length() < 1000, message);
                            }
                        }
                    }
                    Cell.DOUBLE.parse("1".repeat(300) + "." + "1".repeat(length));
                    assertEquals(5, Cell.INT.parse("0".repeat(length) + "5." + "0".repeat(length)));
                });
    }
}
