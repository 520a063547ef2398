package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.condyle.feature.DatePart;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DateColumnTest {

    private static final DatePart[] PERIODIC =
            Stream.of(DatePart.values()).filter(DatePart::isPeriodic).toArray(DatePart[]::new);

    private final Row row = new Row(64);

    @Test
    void eachPartIsACategoryThatStartsAtItsMinimum() {
        DateColumn column = DateColumn.builder("x").optCategories(PERIODIC).build();
        // Quarter, month, day of the month, of the week and of the year, hour, minute, second.
        column.write(LocalDateTime.of(2023, 1, 1, 0, 0, 0), row.buffer());
        assertArrayEquals(new float[] {0, 0, 0, 6, 0, 0, 0, 0, 0}, row.rows(column));
        column.write(LocalDateTime.of(2024, 12, 31, 23, 59, 58), row.buffer());
        assertArrayEquals(new float[] {3, 11, 30, 1, 365, 23, 59, 58, 0}, row.rows(column));
        column.write((LocalDateTime) null, row.buffer());
        assertArrayEquals(new float[] {4, 12, 31, 7, 366, 24, 60, 60, 1}, row.rows(column));
    }

    @Test
    void aQuarterHasThreeMonths() {
        DateColumn column =
                DateColumn.builder("x")
                        .optCategories(DatePart.QUARTER)
                        .optMissing(Missing.ZEROS)
                        .build();
        for (int month = 1; month <= 12; month++) {
            column.write(LocalDate.of(2024, month, 7), row.buffer());
        }
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3}, row.indices());
    }

    @Test
    void outputsHaveTheNameOfThePartAndItsValue() {
        DateColumn column =
                DateColumn.builder("x")
                        .optCyclic(DatePart.MONTH)
                        .optCategories(DatePart.QUARTER)
                        .optNumbers(DatePart.YEAR)
                        .build();
        assertEquals(
                List.of(
                        "sin x.MONTH",
                        "cos x.MONTH",
                        "x.QUARTER=1",
                        "x.QUARTER=2",
                        "x.QUARTER=3",
                        "x.QUARTER=4",
                        "x.YEAR",
                        "x (missing)"),
                Columns.names(column));
        DateColumn hours =
                DateColumn.builder("x")
                        .optCategories(DatePart.HOUR)
                        .optMissing(Missing.ZEROS)
                        .build();
        assertEquals(List.of("x.HOUR=0", "x.HOUR=1"), Columns.names(hours).subList(0, 2));
        assertEquals(24, Columns.names(hours).size());
    }

    @Test
    void aMissingDateIsZerosWithoutAnIndicatorOrRejected() {
        DateColumn zeros =
                DateColumn.builder("x")
                        .optCyclic(DatePart.MONTH)
                        .optCategories(DatePart.QUARTER)
                        .optMissing(Missing.ZEROS)
                        .build();
        zeros.write((LocalDate) null, row.buffer());
        assertArrayEquals(new float[] {0, 0, 4}, row.rows(zeros));
        DateColumn strict =
                DateColumn.builder("x").optCyclic(DatePart.MONTH).optMissing(Missing.ERROR).build();
        String message =
                "x: the value is missing (null), but this column does not accept missing values.";
        assertRefused(message, () -> strict.write((LocalDate) null, row.buffer()));
        assertRefused(message, () -> strict.write((LocalDateTime) null, row.buffer()));
    }

    @Test
    void onlyNumericPartsAreLearned() {
        assertTrue(encoder(DateColumn.builder("x").optCyclic(DatePart.MONTH).build()).isLearned());
        TestEncoder<LocalDate> encoder =
                encoder(DateColumn.builder("x").optNumbers(DatePart.MONTH).build());
        assertFalse(encoder.isLearned());
        encoder.learn(List.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 1)));
        encoder.encode(LocalDate.of(2024, 5, 1), row.buffer());
        assertArrayEquals(new float[] {1, 0}, row.floats());
    }

    private static TestEncoder<LocalDate> encoder(DateColumn column) {
        return new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
    }

    @Test
    void aStateWithoutTheStatisticsOfEachPartIsRejected() {
        String message = "the statistics of the parts [YEAR, MONTH] are missing";
        JsonArray numbers = new JsonArray();
        JsonObject state = new JsonObject();
        state.add("numbers", numbers);
        assertRefused(message, () -> yearAndMonth().restore(state));
        numbers.add(statistics());
        assertRefused(message, () -> yearAndMonth().restore(state));
        numbers.add(new JsonPrimitive(1));
        assertRefused(message, () -> yearAndMonth().restore(state));
        numbers.set(1, statistics());
        yearAndMonth().restore(state);
        numbers.add(statistics());
        assertRefused(message, () -> yearAndMonth().restore(state));
    }

    private static DateColumn yearAndMonth() {
        return DateColumn.builder("x").optNumbers(DatePart.YEAR, DatePart.MONTH).build();
    }

    private static JsonObject statistics() {
        JsonObject statistics = new JsonObject();
        new Moments().save(statistics);
        return statistics;
    }

    @Test
    void atLeastOnePartIsRequired() {
        assertRefused(
                "x: set at least one part of the date.", () -> DateColumn.builder("x").build());
        DateColumn.builder("x").optCyclic(DatePart.HOUR).build();
        DateColumn.builder("x").optCategories(DatePart.HOUR).build();
        DateColumn.builder("x").optNumbers(DatePart.HOUR).build();
    }

    @Test
    void yearsAreNotPeriodic() {
        String message = "x: years are not periodic: encode them as a number.";
        assertRefused(message, () -> DateColumn.builder("x").optCyclic(DatePart.YEAR).build());
        assertRefused(
                message,
                () -> DateColumn.builder("x").optCategories(DatePart.MONTH, DatePart.YEAR).build());
    }
}
