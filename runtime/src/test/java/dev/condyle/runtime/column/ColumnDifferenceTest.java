package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.feature.Semantics;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnDifferenceTest {

    private static final InputColumn AGE = IdentityColumn.builder("age").setSize(9).build();
    private static final InputColumn WEIGHT = IdentityColumn.builder("weight").setSize(9).build();
    private static final InputColumn AGE_GROUP =
            TextColumn.builder("age").optVocabulary("young", "old").build();
    private static final InputColumn ALIVE = BooleanColumn.builder("alive").build();

    private static TestEncoder<String> encoder(InputColumn... columns) {
        return new TestEncoder<>(Semantics.CONDYLE, row -> {}, (row, out) -> {}, columns);
    }

    private static void assertDifference(
            String expected, TestEncoder<String> saved, TestEncoder<String> present) {
        assertEquals(
                Optional.ofNullable(expected.isEmpty() ? null : expected),
                present.difference(saved.state()));
    }

    @Test
    void theFirstDifferenceIsReported() {
        assertDifference("", encoder(AGE, WEIGHT), encoder(AGE, WEIGHT));
        assertDifference(
                "its column 'weight' is missing from the record, which has the column 'alive'"
                        + " instead",
                encoder(AGE, WEIGHT),
                encoder(AGE, ALIVE));
        assertDifference(
                "its column 'weight' is missing from the record",
                encoder(AGE, WEIGHT),
                encoder(AGE));
        assertDifference(
                "the record has a new column 'weight'", encoder(AGE), encoder(AGE, WEIGHT));
        assertDifference(
                "its column 'age' is of the kind identity, but in the record of the kind text",
                encoder(AGE, WEIGHT),
                encoder(AGE_GROUP, WEIGHT));
        assertDifference(
                "the record has the columns in another order",
                encoder(AGE, WEIGHT),
                encoder(WEIGHT, AGE));
    }

    @Test
    void theFirstFormatHadTheNamesOfClassesAsKinds() {
        String state = encoder(AGE, ALIVE).state();
        String first =
                state.replace("\"format\":2", "\"format\":1")
                        .replace("\"identity\"", "\"IdentityColumn\"");
        for (String former : new String[] {"BooleanColumn", "FlagColumn"}) {
            TestEncoder<String> encoder = encoder(AGE, ALIVE);
            encoder.restore(first.replace("\"boolean\"", "\"" + former + "\""));
            assertEquals(state, encoder.state());
            assertEquals(Optional.empty(), encoder.difference(first.replace("boolean", former)));
        }
    }
}
