package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.condyle.feature.DatePart;
import dev.condyle.feature.Semantics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the saved state of columns. */
class SavedColumnsTest {

    private enum Size {
        SMALL
    }

    private static TestEncoder<String> encoder(InputColumn... columns) {
        return new TestEncoder<>(Semantics.CONDYLE, row -> {}, (row, out) -> {}, columns);
    }

    /** Saved models contain these names, so they must never change. */
    @Test
    void everyKindHasItsName() {
        Map<InputColumn, String> kinds = new LinkedHashMap<>();
        kinds.put(BooleanColumn.builder("a").build(), "boolean");
        kinds.put(BucketizedColumn.builder("b").setBounds(1).build(), "bucketized");
        kinds.put(DateColumn.builder("c").optCyclic(DatePart.MONTH).build(), "date");
        kinds.put(EnumColumn.builder("d", Size.class).build(), "enum");
        kinds.put(FloatsColumn.builder("e").setLength(1).build(), "floats");
        kinds.put(HashedColumn.builder("f").setBins(2).build(), "hashed");
        kinds.put(IdentityColumn.builder("g").setSize(2).build(), "identity");
        kinds.put(LongColumn.builder("h").optVocabulary(1).build(), "long");
        kinds.put(MultiHotColumn.builder("i").optVocabulary("a").build(), "multi-hot");
        kinds.put(NumericColumn.builder("j").optNeverMissing().build(), "numeric");
        kinds.put(TextColumn.builder("k").optVocabulary("a").build(), "text");
        kinds.put(CrossedColumn.builder("g", "h").setBins(2).build(), "crossed");
        String state = encoder(kinds.keySet().toArray(InputColumn[]::new)).state();
        Map<String, String> saved = new LinkedHashMap<>();
        for (JsonElement column :
                JsonParser.parseString(state).getAsJsonObject().getAsJsonArray("columns")) {
            saved.put(
                    column.getAsJsonObject().get("name").getAsString(),
                    column.getAsJsonObject().get("kind").getAsString());
        }
        Map<String, String> expected = new LinkedHashMap<>();
        kinds.forEach((column, kind) -> expected.put(column.name(), kind));
        assertEquals(expected, saved);
    }

    @Test
    void theStateOfOtherColumnsIsRejected() {
        InputColumn x = IdentityColumn.builder("x").setSize(2).build();
        InputColumn y = IdentityColumn.builder("y").setSize(2).build();
        InputColumn text = TextColumn.builder("x").optVocabulary("a").build();
        String state = encoder(x, y).state();
        assertRefused(
                "The saved state has 2 columns, but the record has 1.",
                () -> encoder(x).restore(state));
        assertRefused(
                "The saved state has 2 columns, but the record has 3.",
                () -> encoder(x, y, IdentityColumn.builder("z").setSize(2).build()).restore(state));
        assertRefused(
                "The saved column x: the kind is identity, but must be text.",
                () -> encoder(text, y).restore(state));
        assertRefused(
                "The saved column y is not a JSON object.",
                () ->
                        encoder(x, y)
                                .restore(state.replaceFirst("\\{[^{}]*\"y\"[^{}]*\\}", "\"y\"")));
    }

    @Test
    void aDuplicateCategoryIsRejected() {
        String texts = learned("a", "b").state().replace("[\"b\",\"a\"]", "[\"b\",\"b\"]");
        assertRefused(
                "The saved column x cannot be restored: its vocabulary has duplicate categories.",
                () -> text().restore(texts));
        LongColumn column = LongColumn.builder("x").build();
        TestEncoder<Long> numbers =
                new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
        numbers.learn(Stream.of(7L, 8L).iterator());
        String state = numbers.state().replace("[8,7]", "[8,8]");
        LongColumn other = LongColumn.builder("x").build();
        assertRefused(
                "The saved column x cannot be restored: its vocabulary has duplicate categories.",
                () ->
                        new TestEncoder<Long>(Semantics.CONDYLE, other::learn, other::write, other)
                                .restore(state));
    }

    @Test
    void aMalformedCategoryIsRejected() {
        String state = learned("a", "b").state();
        String message =
                "The saved column x cannot be restored: the value 'vocabulary' is missing or"
                        + " malformed.";
        for (String bad : new String[] {"[7]", "[null]", "[[\"a\"]]", "{}", "null"}) {
            assertRefused(message, () -> text().restore(state.replace("[\"b\",\"a\"]", bad)));
        }
        LongColumn column = LongColumn.builder("x").build();
        TestEncoder<Long> numbers =
                new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
        numbers.learn(Stream.of(7L).iterator());
        for (String bad : new String[] {"[\"7\"]", "[7.5]", "[1e3]", "[true]", "7"}) {
            LongColumn other = LongColumn.builder("x").build();
            assertRefused(
                    message,
                    () ->
                            new TestEncoder<Long>(
                                            Semantics.CONDYLE, other::learn, other::write, other)
                                    .restore(numbers.state().replace("[7]", bad)));
        }
    }

    private static TestEncoder<String> text() {
        TextColumn column = TextColumn.builder("x").build();
        return new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
    }

    private static TestEncoder<String> learned(String... values) {
        TestEncoder<String> encoder = text();
        encoder.learn(Stream.of(values).iterator());
        return encoder;
    }
}
