package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.FeatureSpaceTest.number;
import static dev.condyle.runtime.column.FeatureSpaceTest.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.condyle.feature.Combiner;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares columns with the results of tf.feature_column. */
class FeatureColumnTest {

    private static final Semantics COLUMN = Semantics.FEATURE_COLUMN;
    private static final String[] TAGS = {"red", "green", "blue"};

    @Test
    void everyKindOfColumnMatchesTensorFlow() {
        Fixture fixture = Fixture.of("columns");
        RecordEncoder<JsonObject> encoder = encoder();
        assertEquals(fixture.width(), encoder.width());
        float[][] encoded = Encoded.by(encoder, fixture.rows(), true);
        for (int i = 0; i < encoded.length; i++) {
            assertArrayEquals(fixture.encoded()[i], encoded[i], 1e-6f, "row " + i);
        }
    }

    static RecordEncoder<JsonObject> encoder() {
        NumericColumn b = NumericColumn.builder("b").optSemantics(COLUMN).build();
        BucketizedColumn a2 =
                BucketizedColumn.builder("a2").optSemantics(COLUMN).setBounds(0, 0.7, 1).build();
        TextColumn a = texts("a", "x", "y", "z").build();
        TextColumn oov =
                texts("oov", "x", "y").optUnknown(Unknown.BUCKET).optUnknownBins(3).build();
        LongColumn w = numbers("w", 10, 20, 30).build();
        LongColumn woov =
                numbers("woov", 10, 20).optUnknown(Unknown.BUCKET).optUnknownBins(3).build();
        IdentityColumn slot =
                IdentityColumn.builder("slot").optSemantics(COLUMN).setSize(4).build();
        HashedColumn h = HashedColumn.builder("h").optSemantics(COLUMN).setBins(5).build();
        HashedColumn hi = HashedColumn.builder("hi").optSemantics(COLUMN).setBins(6).build();
        TextColumn e = texts("e", "p", "q").optEmbedding(EmbeddingSpec.of(3)).build();
        MultiHotColumn tags = many("tags").build();
        MultiHotColumn mean = many("mean").optEmbedding(EmbeddingSpec.of(2)).build();
        MultiHotColumn sum =
                many("sum")
                        .optUnknown(Unknown.BUCKET)
                        .optUnknownBins(2)
                        .optEmbedding(EmbeddingSpec.of(2).combinedBy(Combiner.SUM))
                        .build();
        MultiHotColumn sqrtn =
                many("sqrtn").optEmbedding(EmbeddingSpec.of(2).combinedBy(Combiner.SQRTN)).build();
        MultiHotColumn weighted = many("weighted").optWeighted().build();
        CrossedColumn cross1 = cross(7, "a", a2.name());
        CrossedColumn cross2 = cross(8, "h", "hi");
        CrossedColumn cross3 = cross(16, a2.name(), "w", "h");
        return new TestEncoder<>(
                COLUMN,
                row -> {},
                (row, out) -> {
                    b.write(number(row, b), out);
                    a2.write(number(row, a2), out);
                    a.write(text(row, a), out);
                    oov.write(text(row, oov), out);
                    w.write(whole(row, w), out);
                    woov.write(whole(row, woov), out);
                    slot.write(whole(row, slot), out);
                    h.write(text(row, h), out);
                    hi.write(whole(row, hi), out);
                    e.write(text(row, e), out);
                    for (MultiHotColumn column : List.of(tags, mean, sum, sqrtn)) {
                        column.write(list(row, "tags"), out);
                    }
                    weighted.write(weights(row), out);
                    cross1.write(a.key(text(row, a)), a2.key(number(row, a2)), out);
                    cross2.write(h.key(text(row, h)), hi.key(whole(row, hi)), out);
                    cross3.write(
                            a2.key(number(row, a2)),
                            w.key(whole(row, w)),
                            h.key(text(row, h)),
                            out);
                },
                b,
                a2,
                a,
                oov,
                w,
                woov,
                slot,
                h,
                hi,
                e,
                tags,
                mean,
                sum,
                sqrtn,
                weighted,
                cross1,
                cross2,
                cross3);
    }

    private static TextColumn.Builder texts(String name, String... vocabulary) {
        return TextColumn.builder(name).optSemantics(COLUMN).optVocabulary(vocabulary);
    }

    private static LongColumn.Builder numbers(String name, long... vocabulary) {
        return LongColumn.builder(name).optSemantics(COLUMN).optVocabulary(vocabulary);
    }

    private static MultiHotColumn.Builder many(String name) {
        return MultiHotColumn.builder(name).optSemantics(COLUMN).optVocabulary(TAGS);
    }

    private static CrossedColumn cross(int bins, String... members) {
        return CrossedColumn.builder(members).optSemantics(COLUMN).setBins(bins).build();
    }

    /** The component; where it is -1, which TensorFlow has for null, in some rows null. */
    private static Long whole(JsonObject row, InputColumn column) {
        long value = row.get(column.component()).getAsLong();
        boolean asNull = value == -1 && row.get("b").getAsDouble() > 0;
        return asNull ? null : Long.valueOf(value);
    }

    private static List<String> list(JsonObject row, String name) {
        List<String> texts = new ArrayList<>();
        row.getAsJsonArray(name).forEach(element -> texts.add(element.getAsString()));
        return texts;
    }

    // Map keys are unique: the weights of a repeated text are added, as in TensorFlow.
    private static Map<String, Double> weights(JsonObject row) {
        List<String> tags = list(row, "tags");
        JsonArray weights = row.getAsJsonArray("weights");
        Map<String, Double> map = new LinkedHashMap<>();
        Stream.iterate(0, i -> i + 1)
                .limit(tags.size())
                .forEach(i -> map.merge(tags.get(i), weights.get(i).getAsDouble(), Double::sum));
        return map;
    }
}
