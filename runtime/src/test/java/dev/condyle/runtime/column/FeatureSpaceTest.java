package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares columns with the results of Keras's FeatureSpace. */
class FeatureSpaceTest {

    private static final Semantics SPACE = Semantics.FEATURE_SPACE;

    // Keras computes the mean and the variance in FLOAT32.
    private static final float TOLERANCE = 2e-6f;

    @Test
    void theHeartDiseaseExampleMatchesKeras() {
        Fixture fixture = Fixture.of("heart");
        assertEquals(138, fixture.width());
        assertEncodesAs(fixture, heart());
    }

    private static RecordEncoder<JsonObject> heart() {
        LongColumn sex = whole("sex");
        LongColumn cp = whole("cp");
        LongColumn fbs = whole("fbs");
        LongColumn restecg = whole("restecg");
        LongColumn exang = whole("exang");
        LongColumn ca = whole("ca");
        TextColumn thal =
                TextColumn.builder("thal").optSemantics(SPACE).optUnknown(Unknown.ERROR).build();
        BucketizedColumn age =
                BucketizedColumn.builder("age").optSemantics(SPACE).setQuantiles(30).build();
        List<NumericColumn> numbers =
                List.of("trestbps", "chol", "thalach", "oldpeak", "slope").stream()
                        .map(FeatureSpaceTest::normalized)
                        .toList();
        CrossedColumn sexAge = cross(64, "sex", "age");
        CrossedColumn thalCa = cross(16, "thal", "ca");
        InputColumn[] columns = {
            sex,
            cp,
            fbs,
            restecg,
            exang,
            ca,
            thal,
            age,
            numbers.get(0),
            numbers.get(1),
            numbers.get(2),
            numbers.get(3),
            numbers.get(4),
            sexAge,
            thalCa
        };
        return new TestEncoder<>(
                SPACE,
                row -> {
                    for (LongColumn column : List.of(sex, cp, fbs, restecg, exang, ca)) {
                        column.learn(number(row, column));
                    }
                    thal.learn(text(row, thal));
                    age.learn(number(row, age));
                    numbers.forEach(column -> column.learn(number(row, column)));
                },
                (row, out) -> {
                    for (LongColumn column : List.of(sex, cp, fbs, restecg, exang, ca)) {
                        column.write(number(row, column), out);
                    }
                    thal.write(text(row, thal), out);
                    age.write(number(row, age), out);
                    numbers.forEach(column -> column.write(number(row, column), out));
                    sexAge.write(sex.key(number(row, sex)), age.key(number(row, age)), out);
                    thalCa.write(thal.key(text(row, thal)), ca.key(number(row, ca)), out);
                },
                columns);
    }

    private static LongColumn whole(String name) {
        return LongColumn.builder(name).optSemantics(SPACE).optUnknown(Unknown.ERROR).build();
    }

    private static NumericColumn normalized(String name) {
        return NumericColumn.builder(name).optSemantics(SPACE).optNormalize(true).build();
    }

    private static CrossedColumn cross(int bins, String... members) {
        return CrossedColumn.builder(members).optSemantics(SPACE).setBins(bins).build();
    }

    @Test
    void everyKindOfColumnMatchesKeras() {
        assertEncodesAs(Fixture.of("every"), every());
    }

    static RecordEncoder<JsonObject> every() {
        TextColumn zone = TextColumn.builder("zone").optSemantics(SPACE).build();
        TextColumn kind = TextColumn.builder("kind").optSemantics(SPACE).optMax(3).build();
        TextColumn few = TextColumn.builder("few").optSemantics(SPACE).optUnknownBins(3).build();
        LongColumn code = LongColumn.builder("code").optSemantics(SPACE).build();
        LongColumn many = LongColumn.builder("many").optSemantics(SPACE).optUnknownBins(4).build();
        HashedColumn id = HashedColumn.builder("id").optSemantics(SPACE).setBins(7).build();
        HashedColumn city = HashedColumn.builder("city").optSemantics(SPACE).setBins(5).build();
        HashedColumn salted =
                HashedColumn.builder("salted")
                        .optSemantics(SPACE)
                        .setBins(6)
                        .optSalt(133, 137)
                        .build();
        NumericColumn raw = NumericColumn.builder("raw").optSemantics(SPACE).build();
        NumericColumn rescaled =
                NumericColumn.builder("rescaled")
                        .optSemantics(SPACE)
                        .optScale(1 / 127.5)
                        .optOffset(-1)
                        .build();
        NumericColumn normal = normalized("normal");
        NumericColumn constant = normalized("constant");
        BucketizedColumn bounds =
                BucketizedColumn.builder("bounds").optSemantics(SPACE).setBounds(0, 0.7, 1).build();
        BucketizedColumn age =
                BucketizedColumn.builder("age").optSemantics(SPACE).setQuantiles(12).build();
        CrossedColumn zoneCode = cross(9, "zone", "code");
        CrossedColumn fewCity = cross(11, "few", "city");
        CrossedColumn ageId = cross(13, "age", "id");
        List<TextColumn> texts = List.of(zone, kind, few);
        List<LongColumn> numbers = List.of(code, many);
        return new TestEncoder<>(
                SPACE,
                row -> {
                    texts.forEach(column -> column.learn(text(row, column)));
                    numbers.forEach(column -> column.learn(number(row, column)));
                    normal.learn(number(row, normal));
                    constant.learn(number(row, constant));
                    age.learn(number(row, age));
                },
                (row, out) -> {
                    texts.forEach(column -> column.write(text(row, column), out));
                    numbers.forEach(column -> column.write(number(row, column), out));
                    id.write(number(row, id), out);
                    city.write(text(row, city), out);
                    salted.write(text(row, salted), out);
                    for (NumericColumn column : List.of(raw, rescaled, normal, constant)) {
                        column.write(number(row, column), out);
                    }
                    bounds.write(number(row, bounds), out);
                    age.write(number(row, age), out);
                    zoneCode.write(zone.key(text(row, zone)), code.key(number(row, code)), out);
                    fewCity.write(few.key(text(row, few)), city.key(text(row, city)), out);
                    ageId.write(age.key(number(row, age)), id.key(number(row, id)), out);
                },
                zone,
                kind,
                few,
                code,
                many,
                id,
                city,
                salted,
                raw,
                rescaled,
                normal,
                constant,
                bounds,
                age,
                zoneCode,
                fewCity,
                ageId);
    }

    @Test
    void aMissingValueIsAllZerosWithoutUnknownBins() {
        LongColumn number =
                LongColumn.builder("x")
                        .optSemantics(SPACE)
                        .optVocabulary(7, 8)
                        .optUnknown(Unknown.ZEROS)
                        .build();
        IdentityColumn identity =
                IdentityColumn.builder("y")
                        .optSemantics(SPACE)
                        .setSize(3)
                        .optUnknown(Unknown.ZEROS)
                        .build();
        Row row = new Row(2);
        number.write((Long) null, row.buffer());
        identity.write((Integer) null, row.buffer());
        // The index after the last category encodes all zeros.
        assertArrayEquals(new int[] {2, 3}, row.indices());
    }

    private static void assertEncodesAs(Fixture fixture, RecordEncoder<JsonObject> encoder) {
        encoder.learn(fixture.train());
        assertEquals(fixture.width(), encoder.width());
        assertEquals(fixture.width(), encoder.names().size());
        float[][] encoded = Encoded.by(encoder, fixture.rows(), false);
        for (int i = 0; i < encoded.length; i++) {
            assertArrayEquals(fixture.encoded()[i], encoded[i], TOLERANCE, "row " + i);
        }
    }

    /** Returns the component, or null for an empty text, since TensorFlow has no null. */
    static String text(JsonObject row, InputColumn column) {
        String text = row.get(column.component()).getAsString();
        return text.isEmpty() ? null : text;
    }

    static Number number(JsonObject row, InputColumn column) {
        JsonElement element = row.get(column.component());
        return element.getAsDouble();
    }
}
