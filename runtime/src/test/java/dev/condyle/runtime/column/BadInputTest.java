package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Checks the message for each kind of invalid input. */
class BadInputTest {

    private final Row row = new Row(64);

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        NumericColumn wrapper = NumericColumn.builder("mass").build();
        String ofWrapper = "mass: the value is NaN. If it is missing, use null.";
        assertRefused(ofWrapper, () -> wrapper.write(Double.valueOf(Double.NaN), row.buffer()));
        assertRefused(ofWrapper, () -> wrapper.learn(Float.valueOf(Float.NaN)));
        NumericColumn number =
                NumericColumn.builder("mass").optNeverMissing().optNormalize(true).build();
        BucketizedColumn buckets =
                BucketizedColumn.builder("mass").setBounds(1).optNeverMissing().build();
        String nan =
                "mass: the value is NaN. If it can be missing, declare the component"
                        + " as Double and use null.";
        assertRefused(nan, () -> number.write(Double.NaN, row.buffer()));
        assertRefused(nan, () -> number.learn(Float.NaN));
        assertRefused(nan, () -> buckets.write(Double.NaN, row.buffer()));
        assertRefused(
                "mass: the value is -Infinity, but must be finite.",
                () -> buckets.key(Double.NEGATIVE_INFINITY));
        assertRefused(
                "mass: the value is Infinity, but must be finite.",
                () -> number.learn(Double.valueOf(Double.POSITIVE_INFINITY)));
    }

    @Test
    void aNumberOutOfFloatRangeIsRejected() {
        NumericColumn column = NumericColumn.builder("x").optNeverMissing().build();
        assertRefused(
                "x: the value 1.0E300 is scaled to Infinity, which exceeds the range"
                        + " of FLOAT32.",
                () -> column.write(1e300, row.buffer()));
    }

    @Test
    void numbersWithAnOverflowingMeanAreRejectedWhenItIsLearned() {
        String message =
                "x: the mean or the variance of the training values overflows. Set log"
                        + " = true or scale the values down.";
        for (List<Double> rows : List.of(List.of(1e308, -1e308), List.of(1e200, -1e200))) {
            NumericColumn column = NumericColumn.builder("x").optNormalize(true).build();
            assertRefused(message, () -> encoder(column).learn(rows));
        }
        NumericColumn logarithm =
                NumericColumn.builder("x").optNormalize(true).optLog(true).build();
        TestEncoder<Double> encoder = encoder(logarithm);
        encoder.learn(List.of(1e308, -1e308));
        encoder.encode(1e308, row.buffer());
        assertEquals(1, row.floats()[0]);
    }

    @Test
    void aMeanOutOfFloatRangeIsRejectedBeforeImputation() {
        NumericColumn column = NumericColumn.builder("x").build();
        assertRefused(
                "x: the value 1.0E100 is scaled to Infinity, which exceeds the range"
                        + " of FLOAT32.",
                () -> encoder(column).learn(List.of(1e100)));
    }

    private static TestEncoder<Double> encoder(NumericColumn column) {
        return new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
    }

    @Test
    void anUnknownTextIsRejectedWithASuggestion() {
        TextColumn column =
                TextColumn.builder("sex")
                        .optVocabulary("male", "female")
                        .optUnknown(Unknown.ERROR)
                        .build();
        assertRefused(
                "sex: 'femal' is not in the vocabulary. The vocabulary has 2"
                        + " categories. Did you mean female?",
                () -> column.write("femal", row.buffer()));
    }

    @Test
    void anUnknownNumberIsRejected() {
        LongColumn column =
                LongColumn.builder("code").optVocabulary(7).optUnknown(Unknown.ERROR).build();
        IdentityColumn identity =
                IdentityColumn.builder("slot")
                        .optSemantics(Semantics.FEATURE_COLUMN)
                        .setSize(4)
                        .build();
        assertRefused(
                "code: '8' is not in the vocabulary. The vocabulary has 1 category.",
                () -> column.write(8, row.buffer()));
        assertRefused(
                "slot: '4' is not in the vocabulary. Values must be from 0 to 3.",
                () -> identity.write(4, row.buffer()));
    }

    @Test
    void aMissingValueIsRejectedByAStrictColumn() {
        String message =
                "x: the value is missing (null), but this column does not accept"
                        + " missing values.";
        NumericColumn number =
                NumericColumn.builder("x").optSemantics(Semantics.FEATURE_SPACE).build();
        TextColumn text =
                TextColumn.builder("x").optVocabulary("a").optMissing(Missing.ERROR).build();
        BucketizedColumn buckets =
                BucketizedColumn.builder("x")
                        .optSemantics(Semantics.FEATURE_COLUMN)
                        .setBounds(1)
                        .build();
        FloatsColumn floats =
                FloatsColumn.builder("x").setLength(1).optMissing(Missing.ERROR).build();
        assertRefused(message, () -> number.write((Double) null, row.buffer()));
        assertRefused(message, () -> text.write((String) null, row.buffer()));
        assertRefused(message, () -> buckets.write((Double) null, row.buffer()));
        assertRefused(message, () -> floats.write(null, row.buffer()));
    }

    @Test
    void anArrayOfTheWrongLengthIsRejected() {
        FloatsColumn column = FloatsColumn.builder("x").setLength(2).build();
        assertRefused(
                "x: the array has 3 numbers, but must have 2.",
                () -> column.write(new float[3], row.buffer()));
        assertRefused(
                "x: the number at index 1 is NaN, but must be finite.",
                () -> column.write(new float[] {0, Float.NaN}, row.buffer()));
    }

    @Test
    void aListOrMapWithInvalidElementsIsRejected() {
        MultiHotColumn column =
                MultiHotColumn.builder("x").optVocabulary("a").optWeighted().build();
        assertRefused(
                "x: the value contains a null.",
                () -> column.write(Arrays.asList("a", null), row.buffer()));
        assertRefused(
                "x: the weight of 'a' is NaN, but must be finite.",
                () -> column.write(Map.of("a", Double.NaN), row.buffer()));
    }

    @Test
    void weightsWithAnInfiniteSumAreRejected() {
        MultiHotColumn column =
                MultiHotColumn.builder("x").optVocabulary("a").optWeighted().build();
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("b", 3e38);
        weights.put("c", 3e38);
        assertRefused(
                "x: the sum of the weights overflows at 'c'.",
                () -> column.write(weights, row.buffer()));
    }

    @Test
    void aHundredThousandCategoriesAreLearnedWithTheirNames() {
        int count = 100_000;
        TextColumn column = TextColumn.builder("x").optUnknown(Unknown.ERROR).build();
        TestEncoder<String> encoder =
                new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
        encoder.learn(new Numbered(count));
        assertEquals(count + 1, encoder.width());
        assertEquals("x=category 99999", encoder.names().get(0));
        assertRefused(
                "x: 'category' is not in the vocabulary. The vocabulary has 100000"
                        + " categories.",
                () -> encoder.encode("category", row.buffer()));
    }

    /** Creates texts on demand. */
    private record Numbered(int count) implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return IntStream.range(0, count).mapToObj(i -> "category %05d".formatted(i)).iterator();
        }
    }

    @Test
    void onlyNullsProduceAnUnknownAndAMissingOutput() {
        TextColumn text = TextColumn.builder("x").build();
        LongColumn number = LongColumn.builder("y").build();
        BucketizedColumn buckets = BucketizedColumn.builder("z").setQuantiles(4).build();
        TestEncoder<Holder> encoder =
                new TestEncoder<>(
                        Semantics.CONDYLE,
                        holder -> {
                            text.learn(holder.text());
                            number.learn(holder.number());
                            buckets.learn(holder.number());
                        },
                        (holder, out) -> {
                            text.write(holder.text(), out);
                            number.write(holder.number(), out);
                            buckets.write(holder.number(), out);
                        },
                        text,
                        number,
                        buckets);
        encoder.learn(List.of(new Holder(null, null), new Holder(null, null)));
        encoder.encode(new Holder(null, null), row.buffer());
        encoder.encode(new Holder("a", 1), row.buffer());
        assertArrayEquals(new int[] {1, 1, 1, 0, 0, 0}, row.indices());
        assertEquals(
                List.of(
                        "x (unknown)",
                        "x (missing)",
                        "y (unknown)",
                        "y (missing)",
                        "z=(-infinity, infinity)",
                        "z (missing)"),
                encoder.names());
    }

    private record Holder(String text, Integer number) {}

    @Test
    void aColumnWithoutCategoriesIsRejected() {
        TextColumn column = TextColumn.builder("x").optSemantics(Semantics.FEATURE_COLUMN).build();
        TestEncoder<String> encoder =
                new TestEncoder<>(Semantics.FEATURE_COLUMN, column::learn, column::write, column);
        assertRefused(
                "x: the training data has no category to learn. Remove the component"
                        + " or set a vocabulary.",
                () -> encoder.learn(List.of("", "")));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
