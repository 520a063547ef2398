package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.feature.Combiner;
import dev.condyle.feature.Missing;
import dev.condyle.feature.OutputMode;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultiHotColumnTest {

    private static final String MISSING =
            "x: the value is missing (null), but this column does not accept missing values.";

    private final Row row = new Row(64);

    private static MultiHotColumn.Builder builder() {
        return MultiHotColumn.builder("x");
    }

    @Test
    void aHashedListHasABinForEachHash() {
        MultiHotColumn column = builder().optHashed(3).build();
        assertEquals(List.of("x=#0", "x=#1", "x=#2", "x (missing)"), Columns.names(column));
        float[] expected = new float[4];
        for (String token : List.of("a", "b", "")) {
            expected[Hash.of(3).bin(token)] = 1;
        }
        column.write(List.of("a", "b", ""), row.buffer());
        assertArrayEquals(expected, row.floats());
        column.write(List.of("a"), row.buffer());
        float[] one = new float[4];
        one[Hash.of(3).bin("a")] = 1;
        assertArrayEquals(one, row.floats());
    }

    @Test
    void unknownCategoriesAreEncodedByThePolicy() {
        MultiHotColumn bins = builder().optVocabulary("a", "b").optUnknownBins(2).build();
        assertEquals(
                List.of("x=a", "x=b", "x (unknown 0)", "x (unknown 1)", "x (missing)"),
                Columns.names(bins));
        float[] expected = new float[5];
        expected[2 + Hash.of(2).bin("c")] = 1;
        bins.write(List.of("c"), row.buffer());
        assertArrayEquals(expected, row.floats());
        MultiHotColumn zeros = builder().optVocabulary("a", "b").optUnknown(Unknown.ZEROS).build();
        zeros.write(List.of("c", "b"), row.buffer());
        assertArrayEquals(new float[] {0, 1, 0}, row.floats());
        MultiHotColumn strict =
                builder().optVocabulary("apple", "b").optUnknown(Unknown.ERROR).build();
        assertRefused(
                "x: 'aple' is not in the vocabulary. The vocabulary has 2 categories. Did you"
                        + " mean apple?",
                () -> strict.write(List.of("aple"), row.buffer()));
    }

    @Test
    void anEmptyStringIsPaddingOnlyInTensorFlow() {
        MultiHotColumn padded =
                builder()
                        .optSemantics(Semantics.FEATURE_COLUMN)
                        .optVocabulary("a", "b")
                        .optUnknown(Unknown.BUCKET)
                        .build();
        padded.write(List.of("", "b", ""), row.buffer());
        assertArrayEquals(new float[] {0, 1, 0}, row.floats());
        MultiHotColumn condyle = builder().optVocabulary("", "b").build();
        condyle.write(List.of("", "b"), row.buffer());
        assertArrayEquals(new float[] {1, 1, 0, 0}, row.floats());
    }

    @Test
    void theSemanticsDecideWhetherOccurrencesAreCounted() {
        for (Semantics semantics : Semantics.values()) {
            MultiHotColumn column =
                    builder()
                            .optSemantics(semantics)
                            .optVocabulary("a")
                            .optUnknown(Unknown.ZEROS)
                            .optMissing(Missing.ZEROS)
                            .build();
            column.write(List.of("a", "a"), row.buffer());
            float expected = semantics == Semantics.FEATURE_COLUMN ? 2 : 1;
            assertArrayEquals(new float[] {expected}, row.floats(), semantics.name());
        }
        MultiHotColumn once =
                builder()
                        .optSemantics(Semantics.FEATURE_COLUMN)
                        .optVocabulary("a")
                        .optMany(OutputMode.MULTI_HOT)
                        .build();
        once.write(List.of("a", "a"), row.buffer());
        assertArrayEquals(new float[] {1}, row.floats());
    }

    @Test
    void aMissingListIsZerosOrRejected() {
        MultiHotColumn space =
                builder().optSemantics(Semantics.FEATURE_SPACE).optVocabulary("a", "b").build();
        assertEquals(List.of("x (unknown)", "x=a", "x=b"), Columns.names(space));
        space.write((List<String>) null, row.buffer());
        assertArrayEquals(new float[3], row.floats());
        MultiHotColumn weighted = builder().optVocabulary("a").optWeighted().build();
        weighted.write((Map<String, Double>) null, row.buffer());
        assertArrayEquals(new float[] {0, 0, 1}, row.floats());
        weighted.write(Map.of(), row.buffer());
        assertArrayEquals(new float[3], row.floats());
        for (MultiHotColumn strict :
                List.of(
                        builder().optVocabulary("a").optMissing(Missing.ERROR).build(),
                        builder().optVocabulary("a").optNeverMissing().build())) {
            assertRefused(MISSING, () -> strict.write((List<String>) null, row.buffer()));
            assertRefused(MISSING, () -> strict.write((Map<String, Double>) null, row.buffer()));
            strict.write(List.of("a"), row.buffer());
            assertArrayEquals(new float[] {1, 0}, row.floats());
        }
    }

    @Test
    void aWeightCanBeTheLargestFloat() {
        MultiHotColumn column = builder().optVocabulary("a").optWeighted().build();
        column.write(Map.of("a", Float.MAX_VALUE), row.buffer());
        assertArrayEquals(new float[] {Float.MAX_VALUE, 0, 0}, row.floats());
        assertRefused(
                "x: the weight of 'a' is Infinity, but must be finite.",
                () -> column.write(Map.of("a", Float.POSITIVE_INFINITY), row.buffer()));
    }

    @Test
    void sqrtnDividesByTheNormOfTheWeightsOrByTheRootOfTheCount() {
        EmbeddingSpec sqrtn = EmbeddingSpec.of(1).combinedBy(Combiner.SQRTN);
        MultiHotColumn weighted =
                builder().optVocabulary("a", "b").optWeighted().optEmbedding(sqrtn).build();
        TestEncoder<Map<String, Double>> weights =
                new TestEncoder<>(Semantics.CONDYLE, row -> {}, weighted::write, weighted);
        // The rows of the table are 0, 7 / 8, 3 / 8, 10 / 8.
        assertArrayEquals(
                new float[] {7 / 8f}, Encoded.by(weights, List.of(Map.of("b", 0.25)), true)[0]);
        assertArrayEquals(
                new float[] {4 * 7 / 8f / 5},
                Encoded.by(weights, List.of(Map.of("a", 3.0, "b", 4.0)), true)[0],
                1e-6f);
        MultiHotColumn counted = builder().optVocabulary("a", "b").optEmbedding(sqrtn).build();
        TestEncoder<List<String>> counts =
                new TestEncoder<>(Semantics.CONDYLE, row -> {}, counted::write, counted);
        assertArrayEquals(
                new float[] {4 * 7 / 8f / 2},
                Encoded.by(counts, List.of(List.of("b", "b", "b", "b")), true)[0],
                1e-6f);
    }

    @Test
    void hashedListsCanShareATable() {
        EmbeddingSpec shared = EmbeddingSpec.shared(1, "t");
        MultiHotColumn x = builder().optHashed(4).optEmbedding(shared).build();
        MultiHotColumn y = MultiHotColumn.builder("y").optHashed(4).optEmbedding(shared).build();
        MultiHotColumn vocabulary =
                MultiHotColumn.builder("z").optVocabulary("a").optEmbedding(shared).build();
        assertEquals(List.of("x[0]", "y[0]"), encoder(x, y).names());
        assertEquals(List.of("t"), encoder(x, y).block().getParameters().keys());
        assertRefused(
                "z: shares a table with x, but only one of the two is hashed; hash both or"
                        + " neither.",
                () -> encoder(x, vocabulary));
        assertRefused(
                "x: shares a table with z, but only one of the two is hashed; hash both or"
                        + " neither.",
                () -> encoder(vocabulary, x));
    }

    private static TestEncoder<String> encoder(InputColumn... columns) {
        return new TestEncoder<>(Semantics.CONDYLE, row -> {}, (row, out) -> {}, columns);
    }

    @Test
    void featureColumnsAreSortedByTheNamesOfTensorFlow() {
        Semantics semantics = Semantics.FEATURE_COLUMN;
        MultiHotColumn.Builder list = builder().optSemantics(semantics).optVocabulary("a");
        MultiHotColumn plain = list.build();
        MultiHotColumn embedded = list.optEmbedding(EmbeddingSpec.of(1)).build();
        NumericColumn first = Columns.number("w");
        // x_embedding < x_f < x_indicator
        NumericColumn between = Columns.number("x_f");
        assertEquals(
                List.of("w", "x[0]", "x_f"), Columns.names(semantics, between, embedded, first));
        assertEquals(List.of("w", "x_f", "x=a"), Columns.names(semantics, plain, between, first));
    }

    @Test
    void aListWithoutCategoriesIsRejected() {
        MultiHotColumn column = builder().optSemantics(Semantics.FEATURE_COLUMN).build();
        TestEncoder<List<String>> encoder =
                new TestEncoder<>(Semantics.FEATURE_COLUMN, column::learn, column::write, column);
        assertRefused(
                "x: the training data has no category to learn. Remove the component or set a"
                        + " vocabulary.",
                () -> encoder.learn(List.of(List.of(), List.of(""))));
    }

    @Test
    void theOptionsAreChecked() {
        builder().optHashed(2).build();
        builder().optHashed(1 << 20).build();
        for (int wrong : new int[] {0, 1, (1 << 20) + 1}) {
            assertRefused(
                    "x: bins must be from 2 to 1048576, not " + wrong,
                    () -> builder().optHashed(wrong));
        }
        assertRefused(
                "x: set either a vocabulary or hashing, not both.",
                () -> builder().optVocabulary("a").optHashed(2).build());
        assertRefused(
                "x: the vocabulary must have at least one category.",
                () -> builder().optVocabulary().build());
        assertRefused(
                "x: the vocabulary has duplicate categories.",
                () -> builder().optVocabulary("a", "b", "a").build());
    }
}
