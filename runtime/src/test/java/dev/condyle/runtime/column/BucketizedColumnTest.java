package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketizedColumnTest {

    private static final String STRICT = "bucket boundaries must be finite and strictly increasing";

    private final Row row = new Row(16);

    private static BucketizedColumn.Builder builder(Semantics semantics) {
        return BucketizedColumn.builder("x").optSemantics(semantics).optNeverMissing();
    }

    @Test
    void onlyTensorFlowComparesAsFloat32() {
        // As FLOAT32, all of these are equal.
        double[] bounds = {0.1};
        double below = 0.1 - 1e-12;
        double above = 0.1 + 1e-12;
        for (Semantics semantics : Semantics.values()) {
            BucketizedColumn column = builder(semantics).setBounds(bounds).build();
            column.write(below, row.buffer());
            column.write(0.1, row.buffer());
            column.write(above, row.buffer());
            int first = semantics == Semantics.CONDYLE ? 0 : 1;
            assertArrayEquals(new int[] {first, 1, 1}, row.indices(), semantics.name());
        }
    }

    @Test
    void aPrimitiveIsEncodedLikeItsWrapper() {
        BucketizedColumn column = builder(Semantics.CONDYLE).setBounds(0, 10).build();
        column.write(10.0, row.buffer());
        column.write(Double.valueOf(10), row.buffer());
        column.write(9.5, row.buffer());
        column.write(Float.valueOf(9.5f), row.buffer());
        assertArrayEquals(new int[] {2, 2, 1, 1}, row.indices());
    }

    @Test
    void kerasKeepsAnOutputForEachRequestedBucket() {
        BucketizedColumn keras = builder(Semantics.FEATURE_SPACE).setQuantiles(4).build();
        keras.learn(7);
        keras.finish();
        assertEquals(
                List.of("x=(-infinity, infinity)", "x=(unused)", "x=(unused)", "x=(unused)"),
                Columns.names(keras));
        for (Semantics semantics : List.of(Semantics.CONDYLE, Semantics.FEATURE_COLUMN)) {
            BucketizedColumn other = builder(semantics).setQuantiles(4).build();
            other.learn(7);
            other.finish();
            assertEquals(List.of("x=(-infinity, 7.0)", "x=[7.0, infinity)"), Columns.names(other));
        }
    }

    @Test
    void aCrossRefersToTheColumnAsInTensorFlow() {
        assertEquals("x", builder(Semantics.FEATURE_SPACE).setBounds(1).build().name());
        assertEquals("x_bucketized", builder(Semantics.FEATURE_COLUMN).setBounds(1).build().name());
        assertEquals("x_bucketized", builder(Semantics.CONDYLE).setBounds(1).build().name());
    }

    @Test
    void featureColumnsAreSortedByTheNamesOfTensorFlow() {
        Semantics semantics = Semantics.FEATURE_COLUMN;
        NumericColumn first =
                NumericColumn.builder("w").optSemantics(semantics).optNeverMissing().build();
        BucketizedColumn buckets = builder(semantics).setBounds(1).build();
        // x_bucketized < x_bucketized_c < x_bucketized_embedding
        NumericColumn between =
                NumericColumn.builder("x_bucketized_c")
                        .optSemantics(semantics)
                        .optNeverMissing()
                        .build();
        assertEquals(
                List.of("w", "x=(-infinity, 1.0)", "x=[1.0, infinity)", "x_bucketized_c"),
                Columns.names(semantics, between, buckets, first));
        BucketizedColumn embedded =
                builder(semantics).setBounds(1).optEmbedding(EmbeddingSpec.of(1)).build();
        assertEquals(
                List.of("w", "x_bucketized_c", "x[0]"),
                Columns.names(semantics, embedded, first, between));
    }

    @Test
    void equalBoundariesOfKerasAreRestored() {
        BucketizedColumn learned = builder(Semantics.FEATURE_SPACE).setQuantiles(4).build();
        for (int i = 0; i < 40; i++) {
            learned.learn(i < 30 ? 1 : 2);
        }
        learned.finish();
        JsonObject state = new JsonObject();
        learned.save(state);
        assertEquals("0x1.0p0", state.getAsJsonArray("bounds").get(0).getAsString());
        assertEquals("0x1.0p0", state.getAsJsonArray("bounds").get(1).getAsString());
        BucketizedColumn restored = builder(Semantics.FEATURE_SPACE).setQuantiles(4).build();
        restored.restore(state);
        assertEquals(Columns.names(learned), Columns.names(restored));
    }

    @Test
    void boundariesAndQuantilesExcludeEachOther() {
        String message = "x: set either the bucket boundaries or the number of quantiles.";
        assertRefused(message, () -> BucketizedColumn.builder("x").build());
        assertRefused(
                message, () -> BucketizedColumn.builder("x").setBounds(1).setQuantiles(4).build());
    }

    @Test
    void theNumberOfQuantilesIsLimited() {
        BucketizedColumn.builder("x").setQuantiles(2).build();
        BucketizedColumn.builder("x").setQuantiles(1000).build();
        for (int wrong : new int[] {-1, 1, 1001}) {
            assertRefused(
                    "x: quantiles must be from 2 to 1000, not " + wrong,
                    () -> BucketizedColumn.builder("x").setQuantiles(wrong).build());
        }
    }

    @Test
    void boundariesMustBeFiniteAndStrictlyIncreasing() {
        assertRefused(
                "x: bucketizing requires at least one boundary.",
                () -> BucketizedColumn.builder("x").setBounds().build());
        assertBad("[1.0, 1.0]", 1, 1);
        assertBad("[0.0, 2.0, 1.0]", 0, 2, 1);
        assertBad("[NaN]", Double.NaN);
        assertBad("[1.0, Infinity]", 1, Double.POSITIVE_INFINITY);
    }

    private static void assertBad(String text, double... bounds) {
        assertRefused(
                "x: " + STRICT + ", but are " + text + ".",
                () -> BucketizedColumn.builder("x").setBounds(bounds).build());
    }
}
