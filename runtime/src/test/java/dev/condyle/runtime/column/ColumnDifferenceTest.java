package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;
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

    private static InputColumn identity(String name) {
        return IdentityColumn.builder(name).setSize(9).build();
    }

    private static InputColumn buckets(String name) {
        return BucketizedColumn.builder(name).setBounds(1, 2).build();
    }

    @Test
    void anAnnotationIsSuggestedForARenamedColumn() {
        assertDifference(
                "its column 'weight' is missing from the record, which has the column 'mass'"
                        + " instead. If weight was renamed to mass, annotate mass with"
                        + " @Named(\"weight\")",
                encoder(AGE, WEIGHT),
                encoder(AGE, identity("mass")));
        assertDifference(
                "its column 'age' is missing from the record, which has the column 'years'"
                        + " instead. If age was renamed to years, annotate years with"
                        + " @Named(\"age\")",
                encoder(AGE, WEIGHT),
                encoder(identity("years"), identity("mass")));
        assertDifference(
                "its column 'weight' is missing from the record, which has the column 'wait'"
                        + " instead. If weight was renamed to mass, annotate mass with"
                        + " @Named(\"weight\")",
                encoder(AGE, WEIGHT),
                encoder(
                        AGE,
                        IdentityColumn.builder("wait").optComponent("mass").setSize(9).build()));
    }

    /** The names of these columns are not those of their components. */
    @Test
    void theSuggestedNameIsThatOfTheComponent() {
        assertDifference(
                "its column 'age_bucketized' is missing from the record, which has the column"
                        + " 'years_bucketized' instead. If age was renamed to years, annotate"
                        + " years with @Named(\"age\")",
                encoder(WEIGHT, buckets("age")),
                encoder(WEIGHT, buckets("years")));
        assertDifference(
                "its column 'weight' is missing from the record, which has the column 'mass'"
                        + " instead. If weight was renamed to mass, annotate mass with"
                        + " @Named(\"weight\")",
                encoder(AGE, WEIGHT, CrossedColumn.builder("age", "weight").setBins(4).build()),
                encoder(
                        AGE,
                        identity("mass"),
                        CrossedColumn.builder("age", "mass").setBins(4).build()));
        assertDifference(
                "its column 'age_X_weight' is missing from the record, which has the column"
                        + " 'weight_X_age' instead",
                encoder(AGE, WEIGHT, CrossedColumn.builder("age", "weight").setBins(4).build()),
                encoder(AGE, WEIGHT, CrossedColumn.builder("weight", "age").setBins(4).build()));
    }

    /** A component with a number and a category has two columns of the same name. */
    @Test
    void columnsOfTheSameNameAreEqual() {
        InputColumn number = NumericColumn.builder("age").optNeverMissing().build();
        assertDifference("", encoder(number, AGE), encoder(number, AGE));
        assertDifference(
                "its column 'age' is of the kind identity, but in the record of the kind text",
                encoder(number, AGE),
                encoder(number, AGE_GROUP));
    }

    @Test
    void messagesContainTheNameOfTheComponent() {
        FloatsColumn column =
                FloatsColumn.builder("pixels").optComponent("vector").setLength(2).build();
        assertEquals("pixels", column.name());
        IllegalArgumentException thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> column.write(new float[3], ByteBuffer.allocate(64)));
        assertTrue(thrown.getMessage().startsWith("vector: "), thrown.getMessage());
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> FloatsColumn.builder("a").optComponent("b").build())
                        .getMessage()
                        .startsWith("b: "));
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
