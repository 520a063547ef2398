package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests columns of strings, characters, integers and booleans with a vocabulary. */
class VocabularyColumnTest {

    private static final String MISSING =
            "x: the value is missing (null), but this column does not accept missing values.";

    private enum Size {
        SMALL,
        LARGE
    }

    private enum Nothing {}

    private final Row row = new Row(16);

    private static TextColumn.Builder texts() {
        return TextColumn.builder("x");
    }

    private static LongColumn.Builder numbers() {
        return LongColumn.builder("x");
    }

    @Test
    void aBooleanIsFalseOrTrueOrMissing() {
        BooleanColumn column = BooleanColumn.builder("x").build();
        column.write(false, row.buffer());
        column.write(true, row.buffer());
        column.write(Boolean.FALSE, row.buffer());
        column.write(Boolean.TRUE, row.buffer());
        column.write((Boolean) null, row.buffer());
        assertArrayEquals(new int[] {0, 1, 0, 1, 2}, row.indices());
    }

    @Test
    void onlyAFeatureSpaceHasAnOutputForOtherValuesOfABooleanOrAnEnum() {
        for (Semantics semantics : Semantics.values()) {
            BooleanColumn flag = BooleanColumn.builder("x").optSemantics(semantics).build();
            EnumColumn size = EnumColumn.builder("x", Size.class).optSemantics(semantics).build();
            List<String> flags =
                    switch (semantics) {
                        case CONDYLE -> List.of("x=false", "x=true", "x (missing)");
                        case FEATURE_SPACE -> List.of("x (unknown)", "x=false", "x=true");
                        case FEATURE_COLUMN -> List.of("x=false", "x=true");
                    };
            assertEquals(flags, Columns.names(flag));
            assertEquals(
                    flags.stream()
                            .map(it -> it.replace("false", "SMALL").replace("true", "LARGE"))
                            .toList(),
                    Columns.names(size));
        }
    }

    @Test
    void anEnumWithoutConstantsIsRejected() {
        assertRefused(
                "x: the enum has no constants.",
                () -> EnumColumn.builder("x", Nothing.class).build());
    }

    @Test
    void charactersAreLearnedLikeTexts() {
        TextColumn column = texts().build();
        column.learn('a');
        column.learn("a");
        column.learn(Character.valueOf('b'));
        column.learn((Character) null);
        column.finish();
        assertEquals(List.of("x=a", "x=b", "x (unknown)", "x (missing)"), Columns.names(column));
    }

    @Test
    void textsAreOrderedByCodePoint() {
        List<String> ascending =
                List.of(
                        "",
                        "a",
                        "ab",
                        "b",
                        "\uE000",
                        "\uFFE5",
                        "\uD800\uDC00",
                        "\uD83D\uDE00",
                        "\uD83D\uDE01");
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertEquals(
                        Integer.compare(i, j),
                        Integer.signum(
                                TextForms.BY_CODE_POINT.compare(
                                        ascending.get(i), ascending.get(j))),
                        i + " and " + j);
            }
        }
    }

    @Test
    void tiesAreBrokenInFavourOfTheGreaterText() {
        TextColumn column = texts().optMissing(Missing.ZEROS).build();
        for (String value : List.of("ab", "\uD83D\uDE00", "b", "abc", "a", "\uD83D\uDE01")) {
            column.learn(value);
        }
        column.finish();
        assertEquals(
                List.of(
                        "x=\uD83D\uDE01",
                        "x=\uD83D\uDE00",
                        "x=b",
                        "x=abc",
                        "x=ab",
                        "x=a",
                        "x (unknown)"),
                Columns.names(column));
    }

    @Test
    void rareTextsAreUnknown() {
        TextColumn column = texts().optMinCount(2).optMissing(Missing.ZEROS).build();
        for (String value : List.of("a", "b", "c", "b", "c", "c")) {
            column.learn(value);
        }
        column.finish();
        assertEquals(List.of("x=c", "x=b", "x (unknown)"), Columns.names(column));
    }

    @Test
    void anEmptyTextIsMissingOnlyInFeatureColumns() {
        for (Semantics semantics : Semantics.values()) {
            TextColumn column =
                    texts().optSemantics(semantics)
                            .optVocabulary("a", "b")
                            .optUnknown(Unknown.BUCKET)
                            .optMissing(Missing.ZEROS)
                            .build();
            column.write("", row.buffer());
            int expected =
                    switch (semantics) {
                        case CONDYLE -> 2;
                        case FEATURE_SPACE -> 0;
                        case FEATURE_COLUMN -> 3; // all zeros
                    };
            assertArrayEquals(new int[] {expected}, row.indices(), semantics.name());
        }
    }

    @Test
    void binsOfUnknownValuesAreNumbered() {
        TextColumn column = texts().optVocabulary("a", "b").optUnknownBins(3).build();
        assertEquals(
                List.of(
                        "x=a",
                        "x=b",
                        "x (unknown 0)",
                        "x (unknown 1)",
                        "x (unknown 2)",
                        "x (missing)"),
                Columns.names(column));
        for (String value : List.of("c", "d", "e", "f")) {
            column.write(value, row.buffer());
            assertArrayEquals(new int[] {2 + Hash.of(3).bin(value)}, row.indices());
        }
    }

    @Test
    void anUnknownNumberIsHashedExceptInAFeatureSpace() {
        LongColumn column = numbers().optVocabulary(7, 8).optUnknownBins(3).build();
        LongColumn space =
                numbers()
                        .optSemantics(Semantics.FEATURE_SPACE)
                        .optVocabulary(7, 8)
                        .optUnknownBins(4)
                        .build();
        for (long value : new long[] {9, -10, 1L << 40}) {
            column.write(value, row.buffer());
            assertArrayEquals(new int[] {2 + Hash.of(3).bin(value)}, row.indices());
            space.write(value, row.buffer());
            assertArrayEquals(new int[] {(int) Math.floorMod(value, 4L)}, row.indices());
        }
        // IntegerLookup represents a missing number by -1, which is out of vocabulary.
        space.write((Long) null, row.buffer());
        space.write(-1, row.buffer());
        assertArrayEquals(new int[] {3, 3}, row.indices());
    }

    @Test
    void aMissingNumberOfAFeatureSpaceFollowsItsPolicy() {
        LongColumn.Builder builder =
                numbers().optSemantics(Semantics.FEATURE_SPACE).optVocabulary(7, 8);
        LongColumn bucket = builder.optMissing(Missing.BUCKET).build();
        bucket.write((Long) null, row.buffer());
        assertArrayEquals(new int[] {3}, row.indices());
        LongColumn strict = builder.optMissing(Missing.AUTO).optUnknown(Unknown.ERROR).build();
        assertRefused(MISSING, () -> strict.write((Long) null, row.buffer()));
    }

    @Test
    void aColumnThatIsNeverMissingRejectsNull() {
        TextColumn text = texts().optVocabulary("a").optNeverMissing().build();
        LongColumn number = numbers().optVocabulary(1).optNeverMissing().build();
        IdentityColumn identity = IdentityColumn.builder("x").setSize(2).optNeverMissing().build();
        assertRefused(MISSING, () -> text.write((String) null, row.buffer()));
        assertRefused(MISSING, () -> number.write((Long) null, row.buffer()));
        assertRefused(MISSING, () -> identity.write((Long) null, row.buffer()));
    }

    @Test
    void anEmptyOrDuplicateVocabularyIsRejected() {
        String empty = "x: the vocabulary must have at least one category.";
        String duplicates = "x: the vocabulary has duplicate categories.";
        assertRefused(empty, () -> texts().optVocabulary().build());
        assertRefused(empty, () -> numbers().optVocabulary().build());
        assertRefused(duplicates, () -> texts().optVocabulary("a", "b", "a").build());
        assertRefused(duplicates, () -> numbers().optVocabulary(7, 8, 7).build());
    }

    @Test
    void theOptionsOfAVocabularyAreChecked() {
        texts().optMinCount(1).optUnknownBins(1000).optMax(0).build();
        assertRefused(
                "x: max must be from 0 to 16777216, not -1", () -> texts().optMax(-1).build());
        assertRefused(
                "x: minCount must be from 1 to 2147483647, not 0", () -> texts().optMinCount(0));
        assertRefused(
                "x: unknownBins must be from 1 to 1000, not 1001",
                () -> texts().optUnknownBins(1001));
    }

    @Test
    void integersCanShareATable() {
        EmbeddingSpec shared = EmbeddingSpec.shared(2, "ids");
        LongColumn x = LongColumn.builder("x").optEmbedding(shared).build();
        LongColumn y = LongColumn.builder("y").optEmbedding(shared).build();
        TestEncoder<long[]> encoder =
                new TestEncoder<>(
                        Semantics.CONDYLE,
                        pair -> {
                            x.learn(pair[0]);
                            y.learn(pair[1]);
                        },
                        (pair, out) -> {
                            x.write(pair[0], out);
                            y.write(pair[1], out);
                        },
                        x,
                        y);
        encoder.learn(List.of(new long[] {7, 8}, new long[] {7, 9}));
        assertEquals(List.of("ids"), encoder.block().getParameters().keys());
        encoder.encode(new long[] {8, 7}, row.buffer());
        // The order of the vocabulary is 7, 9, 8.
        assertArrayEquals(new int[] {2, 0}, row.indices());
    }

    @Test
    void featureColumnsAreSortedByTheNamesOfTensorFlow() {
        Semantics semantics = Semantics.FEATURE_COLUMN;
        TextColumn.Builder builder = texts().optSemantics(semantics).optVocabulary("a");
        TextColumn plain = builder.build();
        TextColumn own = builder.optEmbedding(EmbeddingSpec.of(1)).build();
        TextColumn shared = builder.optEmbedding(EmbeddingSpec.shared(1, "t")).build();
        NumericColumn first = Columns.number("w");
        // x_embedding < x_f < x_indicator < x_p < x_shared_embedding
        NumericColumn f = Columns.number("x_f");
        NumericColumn p = Columns.number("x_p");
        assertEquals(
                List.of("w", "x[0]", "x_f", "x_p"), Columns.names(semantics, p, f, own, first));
        assertEquals(
                List.of("w", "x_f", "x=a", "x_p"), Columns.names(semantics, p, f, plain, first));
        assertEquals(
                List.of("w", "x_f", "x_p", "x[0]"), Columns.names(semantics, shared, p, f, first));
    }

    @Test
    void aSuggestionIsSearchedAmongTheMostFrequentCategories() {
        String[] vocabulary =
                IntStream.range(0, 1001).mapToObj("category%04d"::formatted).toArray(String[]::new);
        vocabulary[999] = "apple";
        vocabulary[1000] = "orange";
        TextColumn column = texts().optVocabulary(vocabulary).optUnknown(Unknown.ERROR).build();
        String known = " is not in the vocabulary. The vocabulary has 1001 categories.";
        assertRefused(
                "x: 'aple'" + known + " Did you mean apple?",
                () -> column.write("aple", row.buffer()));
        // Comparing with all of a large vocabulary would take too long.
        assertRefused("x: 'orang'" + known, () -> column.write("orang", row.buffer()));
    }
}
