package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.condyle.feature.DatePart;
import dev.condyle.feature.Imputation;
import dev.condyle.feature.Missing;
import dev.condyle.feature.OutputMode;
import dev.condyle.feature.Unknown;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the output of single columns under {@code Semantics.CONDYLE}. */
class ColumnTest {

    private enum Island {
        BISCOE,
        DREAM
    }

    private final Row row = new Row(64);

    @Test
    void aNumberIsUnchangedByDefault() {
        NumericColumn column = NumericColumn.builder("x").optNeverMissing().build();
        column.write(2.5, row.buffer());
        column.write(-7, row.buffer());
        column.write(true, row.buffer());
        assertRow(2.5f, -7, 1);
    }

    @Test
    void aMissingNumberIsImputedByTheMeanWithAnIndicator() {
        NumericColumn column = NumericColumn.builder("x").build();
        learn(column, 1.0, null, 2.0, 6.0);
        column.write((Double) null, row.buffer());
        column.write(Double.valueOf(4), row.buffer());
        assertRow(3, 1, 4, 0);
    }

    @Test
    void aMissingNumberCanBeImputedByAConstant() {
        NumericColumn column =
                NumericColumn.builder("x")
                        .optNormalize(true)
                        .optFill(Imputation.CONSTANT)
                        .optConstant(5)
                        .build();
        learn(column, 1.0, 3.0);
        column.write((Integer) null, row.buffer());
        assertRow(3);
    }

    @Test
    void aNumberIsStandardisedByThePopulationVariance() {
        NumericColumn column = NumericColumn.builder("x").optNormalize(true).build();
        learn(column, 1.0, 3.0, 5.0);
        column.write(5.0f, row.buffer());
        column.write((Float) null, row.buffer());
        assertRow((float) (2 / Math.sqrt(8 / 3.0)), 0, 0, 1);
    }

    @Test
    void aConstantColumnIsStandardisedToZero() {
        NumericColumn standard =
                NumericColumn.builder("x").optNormalize(true).optNeverMissing().build();
        NumericColumn range = NumericColumn.builder("x").optMinMax(true).optNeverMissing().build();
        learn(standard, 4.0, 4.0);
        learn(range, 4.0, 4.0);
        standard.write(4.0, row.buffer());
        standard.write(5.0, row.buffer());
        range.write(4.0, row.buffer());
        assertRow(0, 0, 0);
    }

    @Test
    void minMaxScalingDoesNotClipNewValues() {
        NumericColumn column = NumericColumn.builder("x").optMinMax(true).optNeverMissing().build();
        learn(column, 10.0, 20.0);
        column.write(10, row.buffer());
        column.write(15L, row.buffer());
        column.write(30, row.buffer());
        assertRow(0, 0.5f, 2);
    }

    @Test
    void aLogarithmKeepsTheSign() {
        NumericColumn column = NumericColumn.builder("x").optLog(true).optNeverMissing().build();
        column.write(Math.E - 1, row.buffer());
        column.write(1 - Math.E, row.buffer());
        column.write(0, row.buffer());
        assertRow(1, -1, 0);
    }

    @Test
    void theMeanIsZeroIfAllNumbersAreMissing() {
        NumericColumn column = NumericColumn.builder("x").optNormalize(true).build();
        learn(column, null, null);
        column.write((Double) null, row.buffer());
        column.write(3.0, row.buffer());
        assertEquals(0f, row.floats()[0]);
    }

    @Test
    void bucketsAreLeftClosedAndMissingComesLast() {
        BucketizedColumn column = BucketizedColumn.builder("x").setBounds(0, 10).build();
        for (Double value : Arrays.asList(-1.0, 0.0, 9.99, 10.0, null)) {
            column.write(value, row.buffer());
        }
        assertIndices(0, 1, 1, 2, 3);
        assertNames(
                column, "x=(-infinity, 0.0)", "x=[0.0, 10.0)", "x=[10.0, infinity)", "x (missing)");
    }

    @Test
    void quantilesDivideTheRowsEvenly() {
        BucketizedColumn column =
                BucketizedColumn.builder("x").setQuantiles(4).optNeverMissing().build();
        IntStream.rangeClosed(1, 1000).forEach(column::learn);
        column.finish();
        int[] counts = new int[4];
        for (int i = 1; i <= 1000; i++) {
            counts[(int) column.key(i)]++;
        }
        assertArrayEquals(new int[] {250, 250, 250, 250}, counts);
    }

    @Test
    void equalBoundsAreMerged() {
        BucketizedColumn column =
                BucketizedColumn.builder("x").setQuantiles(10).optNeverMissing().build();
        IntStream.range(0, 100).forEach(i -> column.learn(i < 95 ? 0 : 1));
        column.finish();
        assertNames(column, "x=(-infinity, 0.0)", "x=[0.0, infinity)");
    }

    @Test
    void quantilesOfManyNumbersAreNearlyExact() {
        BucketizedColumn column =
                BucketizedColumn.builder("x").setQuantiles(10).optNeverMissing().build();
        int rows = 300_000;
        for (long i = 0; i < rows; i++) {
            column.learn(i * 7919 % rows);
        }
        column.finish();
        for (int tenth = 1; tenth < 10; tenth++) {
            double bound = tenth * rows / 10.0;
            assertEquals(tenth - 1, column.key(bound - rows / 1000.0));
            assertEquals(tenth, column.key(bound + rows / 1000.0));
        }
    }

    @Test
    void aVocabularyIsLearnedByCountThenByText() {
        TextColumn column = TextColumn.builder("x").optMax(3).build();
        for (String value : Arrays.asList("b", "c", "a", "c", null, "\uFFE5", "\uD83D\uDE00")) {
            column.learn(value);
        }
        column.finish();
        // Categories that occur once are in descending order of code points, not of chars.
        assertNames(column, "x=c", "x=\uD83D\uDE00", "x=\uFFE5", "x (unknown)", "x (missing)");
        for (String value : Arrays.asList("c", "\uFFE5", "a", "new", null)) {
            column.write(value, row.buffer());
        }
        assertIndices(0, 2, 3, 3, 4);
    }

    @Test
    void rareCategoriesAreUnknown() {
        LongColumn column = LongColumn.builder("x").optMinCount(2).build();
        for (long value : new long[] {5, 9, 5, 7, 9, 9}) {
            column.learn(value);
        }
        column.finish();
        assertNames(column, "x=9", "x=5", "x (unknown)", "x (missing)");
        column.write(7, row.buffer());
        column.write((Long) null, row.buffer());
        assertIndices(2, 3);
    }

    @Test
    void unknownAndMissingValuesCanBeZeros() {
        TextColumn column =
                TextColumn.builder("x")
                        .optVocabulary("a", "b")
                        .optUnknown(Unknown.ZEROS)
                        .optMissing(Missing.ZEROS)
                        .build();
        column.write("c", row.buffer());
        column.write((String) null, row.buffer());
        assertIndices(2, 2);
        assertNames(column, "x=a", "x=b");
    }

    @Test
    void aCharacterIsEncodedAsAText() {
        TextColumn column = TextColumn.builder("x").optVocabulary("a", "b").build();
        column.write('b', row.buffer());
        column.write((Character) null, row.buffer());
        assertIndices(1, 3);
    }

    @Test
    void anEnumIsItsOwnVocabulary() {
        EnumColumn column = EnumColumn.builder("island", Island.class).build();
        column.write(Island.DREAM, row.buffer());
        column.write(null, row.buffer());
        assertIndices(1, 2);
        assertNames(column, "island=BISCOE", "island=DREAM", "island (missing)");
    }

    @Test
    void aPrimitiveHasNoOutputForMissingValues() {
        BooleanColumn flag = BooleanColumn.builder("x").optNeverMissing().build();
        HashedColumn hashed = HashedColumn.builder("y").setBins(4).optNeverMissing().build();
        assertNames(flag, "x=false", "x=true");
        assertNames(hashed, "y=#0", "y=#1", "y=#2", "y=#3");
    }

    @Test
    void anIdentityOutOfRangeIsUnknown() {
        IdentityColumn column = IdentityColumn.builder("x").setSize(3).build();
        for (Integer value : Arrays.asList(0, 2, 3, -1, null)) {
            column.write(value, row.buffer());
        }
        assertIndices(0, 2, 3, 3, 4);
    }

    @Test
    void aListIsEncodedAsMultiHotOrCounts() {
        MultiHotColumn presence = MultiHotColumn.builder("x").optVocabulary("a", "b").build();
        MultiHotColumn counts =
                MultiHotColumn.builder("x")
                        .optVocabulary("a", "b")
                        .optMany(OutputMode.COUNT)
                        .build();
        List<String> values = List.of("b", "new", "b");
        presence.write(values, row.buffer());
        assertRow(0, 1, 1, 0);
        counts.write(values, row.buffer());
        assertRow(0, 2, 1, 0);
        counts.write((List<String>) null, row.buffer());
        assertRow(0, 0, 0, 1);
        counts.write(List.of(), row.buffer());
        assertRow(0, 0, 0, 0);
    }

    @Test
    void categoriesCanHaveWeights() {
        MultiHotColumn column = MultiHotColumn.builder("x").optWeighted().build();
        column.learn(Map.of("a", 1, "b", 2));
        column.learn(Map.of("b", 5));
        column.finish();
        column.write(Map.of("a", 0.5, "b", 2), row.buffer());
        assertRow(2, 0.5f, 0, 0);
    }

    @Test
    void aDateHasCyclicPartsCategoriesAndNumbers() {
        DateColumn column =
                DateColumn.builder("x")
                        .optCyclic(DatePart.MONTH, DatePart.HOUR)
                        .optCategories(DatePart.DAY_OF_WEEK)
                        .optNumbers(DatePart.YEAR)
                        .build();
        column.learn(LocalDateTime.of(2020, 1, 1, 0, 0));
        column.learn(LocalDateTime.of(2024, 1, 1, 0, 0));
        // A Tuesday in April, at six.
        column.write(LocalDateTime.of(2024, 4, 16, 6, 30), row.buffer());
        assertArrayEquals(new float[] {1, 0, 1, 0, 1, 1, 0}, row.rows(column), 1e-6f);
        column.write((LocalDateTime) null, row.buffer());
        assertArrayEquals(new float[] {0, 0, 0, 0, 7, 0, 1}, row.rows(column));
    }

    @Test
    void aDatePartThatWasConstantInTrainingIsZero() {
        DateColumn column = yearAndDay();
        column.learn(LocalDate.of(2024, 3, 1));
        column.learn(LocalDate.of(2024, 3, 3));
        column.write(LocalDate.of(2024, 3, 1), row.buffer());
        column.write(LocalDate.of(2025, 3, 1), row.buffer());
        column.write(LocalDate.of(2034, 3, 5), row.buffer());
        assertRow(0, -1, 0, -1, 0, 3);
    }

    @Test
    void theRestoredStateOfAConstantDatePartIsZeroToo() {
        DateColumn learned = yearAndDay();
        learned.learn(LocalDate.of(2024, 3, 1));
        learned.learn(LocalDate.of(2024, 3, 3));
        JsonObject state = new JsonObject();
        learned.save(state);
        DateColumn restored = yearAndDay();
        restored.restore(state);
        restored.write(LocalDate.of(2025, 3, 5), row.buffer());
        assertRow(0, 3);
    }

    private static DateColumn yearAndDay() {
        return DateColumn.builder("x")
                .optNumbers(DatePart.YEAR, DatePart.DAY_OF_MONTH)
                .optMissing(Missing.ERROR)
                .build();
    }

    @Test
    void numbersThatAreEqualUpToRoundingAreConstant() {
        NumericColumn column =
                NumericColumn.builder("x").optNormalize(true).optNeverMissing().build();
        learn(column, 0.1 + 0.2, 0.3, 0.3);
        column.write(0.3, row.buffer());
        column.write(1, row.buffer());
        assertRow(0, 0);
    }

    @Test
    void smallNumbersThatDifferAreNotConstant() {
        NumericColumn column =
                NumericColumn.builder("x").optNormalize(true).optNeverMissing().build();
        learn(column, 1e-9, 3e-9);
        column.write(3e-9, row.buffer());
        assertRow(0.01f);
    }

    @Test
    void thePeriodOfTheDayOfMonthIsTheLengthOfTheMonth() {
        DateColumn column =
                DateColumn.builder("x")
                        .optCyclic(DatePart.DAY_OF_MONTH)
                        .optMissing(Missing.ERROR)
                        .build();
        column.write(LocalDate.of(2023, 2, 15), row.buffer());
        assertRow(0, -1);
    }

    @Test
    void anArrayIsCopied() {
        FloatsColumn column = FloatsColumn.builder("x").setLength(2).build();
        column.write(new float[] {1, -2}, row.buffer());
        column.write(null, row.buffer());
        assertRow(1, -2, 0, 0, 0, 1);
        assertNames(column, "x[0]", "x[1]", "x (missing)");
    }

    @Test
    void boundsAreLearnedBetweenTheLargestNumbers() {
        BucketizedColumn column = BucketizedColumn.builder("x").setQuantiles(4).build();
        for (double value : new double[] {-1.5e308, -1.5e308, 1.5e308, 1.5e308}) {
            column.learn(value);
        }
        column.finish();
        assertNames(
                column,
                "x=(-infinity, -1.5E308)",
                "x=[-1.5E308, 0.0)",
                "x=[0.0, 1.5E308)",
                "x=[1.5E308, infinity)",
                "x (missing)");
    }

    private static void learn(NumericColumn column, Double... values) {
        for (Double value : values) {
            column.learn(value);
        }
        column.finish();
    }

    private void assertRow(float... expected) {
        assertArrayEquals(expected, row.floats(), 1e-6f);
    }

    private void assertIndices(int... expected) {
        assertArrayEquals(expected, row.indices());
    }

    private static void assertNames(InputColumn column, String... expected) {
        List<String> names =
                column.parts().stream()
                        .flatMap(
                                part ->
                                        IntStream.range(0, part.width())
                                                .mapToObj(part.names()::apply))
                        .toList();
        assertEquals(List.of(expected), names);
    }
}
