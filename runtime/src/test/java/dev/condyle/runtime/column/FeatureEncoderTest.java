package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.data.Dataset;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FeatureEncoderTest {

    private static final List<Everything> ROWS = Everything.rows(1, 500);
    private static final List<Everything> OTHERS = Everything.rows(2, 300);

    private static Everything.Encoder learned() {
        Everything.Encoder encoder = new Everything.Encoder();
        encoder.learn(ROWS);
        return encoder;
    }

    @Test
    void aRestoredEncoderWritesTheSameBitsForEveryKindOfColumn() {
        Everything.Encoder original = learned();
        Everything.Encoder restored = new Everything.Encoder();
        restored.restore(original.state());
        assertSame(original, restored, OTHERS);
    }

    @Test
    void aRestoredEncoderWritesTheSameBitsUnderFeatureSpace() {
        Fixture fixture = Fixture.of("every");
        RecordEncoder<JsonObject> original = FeatureSpaceTest.every();
        original.learn(fixture.train());
        RecordEncoder<JsonObject> restored = FeatureSpaceTest.every();
        restored.restore(original.state());
        assertSame(original, restored, fixture.rows());
    }

    private static <R> void assertSame(
            RecordEncoder<R> original, RecordEncoder<R> restored, List<R> rows) {
        assertEquals(original.state(), restored.state());
        assertEquals(original.names(), restored.names());
        ByteBuffer expected = Encoded.packed(original, rows);
        ByteBuffer actual = Encoded.packed(restored, rows);
        assertTrue(expected.remaining() > 0);
        assertEquals(expected, actual);
    }

    @Test
    void theSameRowsProduceTheSameStateFromAnySource() {
        Everything.Encoder again = new Everything.Encoder();
        again.learn(ROWS.stream().iterator());
        assertEquals(learned().state(), again.state());
    }

    @Test
    void crossesFollowTheColumnsInRecordOrder() {
        List<String> names = learned().names();
        assertEquals(List.of("length", "length (missing)"), names.subList(0, 2));
        assertTrue(names.get(2).startsWith("length=(-infinity, "), names.get(2));
        assertEquals("zone_X_slot[1]", names.get(names.size() - 1));
        assertTrue(names.indexOf("sex=male") < names.indexOf("observer[0]"));
        assertTrue(names.indexOf("observer[7]") < names.indexOf("slot=0"));
    }

    @Test
    void anEncoderWithoutStatisticsIsReadyImmediately() {
        TestEncoder<String> encoder = plain();
        assertFalse(encoder.learns());
        assertTrue(encoder.isLearned());
        assertEquals(new Shape(1), encoder.shape());
        assertEquals(4, encoder.width());
        TestEncoder<String> other = plain();
        other.restore(encoder.state());
        assertEquals(encoder.state(), other.state());
    }

    private static TestEncoder<String> plain() {
        TextColumn column = TextColumn.builder("x").optVocabulary("a", "b").build();
        return new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
    }

    @Test
    void beforeLearningNothingIsEncodedOrSaved() {
        Everything.Encoder encoder = new Everything.Encoder();
        assertTrue(encoder.learns());
        assertFalse(encoder.isLearned());
        Row row = new Row(100);
        String message =
                "The columns have not learned from training rows yet. Fit the model"
                        + " first, or load a saved one.";
        assertEquals(message, refusal(() -> encoder.encode(ROWS.get(0), row.buffer())));
        assertEquals(message, refusal(encoder::shape));
        assertEquals(message, refusal(encoder::block));
        assertEquals(message, refusal(encoder::state));
    }

    @Test
    void anEncoderLearnsOnlyOnce() {
        Everything.Encoder encoder = learned();
        String message =
                "The encoder has already learned from training rows, or has nothing to learn.";
        assertEquals(message, refusal(() -> encoder.learn(OTHERS)));
        String state = encoder.state();
        assertEquals("The columns have already learned.", refusal(() -> encoder.restore(state)));
    }

    private static String refusal(Executable call) {
        return assertThrows(IllegalStateException.class, call).getMessage();
    }

    @Test
    void anInvalidTrainingRowIsReported() {
        NumericColumn column = NumericColumn.builder("x").optNormalize(true).build();
        TestEncoder<Double> encoder =
                new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> encoder.learn(List.of(1.0, Double.POSITIVE_INFINITY)));
        assertEquals(
                "Row 1 (zero-based): x: the value is Infinity, but must be finite.",
                refused.getMessage());
        assertEquals(
                "Learning has failed. Create a new encoder.",
                refusal(() -> encoder.learn(List.of(1.0))));
    }

    @Test
    void aNullRowIsReported() {
        TestEncoder<String> encoder = plain();
        assertEquals(
                "The row is null.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> encoder.encode(null, new Row(1).buffer()))
                        .getMessage());
        NumericColumn column = NumericColumn.builder("x").build();
        TestEncoder<Double> learning =
                new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
        assertEquals(
                "Row 1 (zero-based): The row is null.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> learning.learn(Arrays.asList(1.0, null)))
                        .getMessage());
    }

    @Test
    void recordsCannotBeMixed() {
        assertFalse(plain().isMixable());
    }

    @Test
    void aRowOfADataSetIsReportedByItsDescription() {
        NumericColumn column = NumericColumn.builder("x").optNormalize(true).build();
        TestEncoder<Double> encoder =
                new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
        Dataset<Double, String> data =
                Dataset.of(List.of(1.0, Double.NEGATIVE_INFINITY, 2.0), number -> "a");
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> encoder.learn(data.subset(2, 0, 1)));
        assertEquals(
                "example 1: x: the value is -Infinity, but must be finite.", refused.getMessage());
    }

    @Test
    void learningRequiresRows() {
        assertEquals(
                "There are no training rows to learn from.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Everything.Encoder().learn(List.of()))
                        .getMessage());
    }

    @Test
    void anIncompatibleStateIsRejected() {
        String state = learned().state();
        assertNotTaken("{", "The saved state of the columns is not valid JSON.");
        assertNotTaken("[]", "The saved state of the columns is not a JSON object.");
        assertNotTaken("{}", "The saved state: the format is missing, but must be 2.");
        assertNotTaken(
                state.replace("CONDYLE", "FEATURE_SPACE"),
                "The saved state: the semantics is FEATURE_SPACE, but must be CONDYLE.");
        assertNotTaken(
                state.replace("\"name\":\"sex\"", "\"name\":\"gender\""),
                "The saved column sex: the name is gender, but must be sex.");
        assertNotTaken(
                state.replaceFirst("\"mean\":\"[^\"]*\"", "\"mean\":\"much\""),
                "The saved column length cannot be restored: the value 'mean' is missing or"
                        + " malformed.");
        assertNotTaken(
                state.replaceFirst("\"variance\":\"0x", "\"variance\":\"-0x"),
                "The saved column length cannot be restored: the value 'variance' is missing or"
                        + " malformed.");
        assertNotTaken(
                state.replaceFirst("\"bounds\":\\[", "\"bounds\":[\"0x1.0p99\","),
                "The saved column length_bucketized cannot be restored: the value 'bounds' is"
                        + " missing or malformed.");
        assertNotTaken(
                state.replace("[\"NORTH\",\"SOUTH\"]", "[\"SOUTH\",\"NORTH\"]"),
                "The saved column zone cannot be restored: the saved enum constants are"
                        + " [SOUTH, NORTH], but the enum has [NORTH, SOUTH].");
    }

    @Test
    void whatAForgedStateContainsIsEscapedInMessages() {
        String state = learned().state();
        String json = "\"x\u202e\\n" + "y".repeat(10_000) + "\"";
        for (String old : List.of("\"CONDYLE\"", "\"length\"", "\"numeric\"", "\"NORTH\"")) {
            String forged = state.replaceFirst(old, Matcher.quoteReplacement(json));
            String restored =
                    message(
                            () -> {
                                new Everything.Encoder().restore(forged);
                                return "";
                            });
            String difference =
                    message(() -> new Everything.Encoder().difference(forged).orElse(""));
            assertTrue(restored.contains("x\\u202E\\ny"), restored);
            for (String message : List.of(restored, difference)) {
                assertFalse(message.contains("\u202e") || message.contains("\n"), message);
                assertTrue(message.length() < 300, message);
            }
        }
    }

    private static String message(Supplier<String> call) {
        try {
            return call.get();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    @Test
    void aColumnThatIsNotAnObjectIsMalformed() {
        for (String columns : List.of("[1]", "[null]", "[[]]", "{}", "[{\"name\":1}]", "1")) {
            String state = "{\"format\":2,\"columns\":" + columns + "}";
            Everything.Encoder encoder = new Everything.Encoder();
            assertThrows(IllegalArgumentException.class, () -> encoder.difference(state), state);
        }
    }

    private static void assertNotTaken(String state, String message) {
        Everything.Encoder encoder = new Everything.Encoder();
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> encoder.restore(state));
        assertEquals(message, refused.getMessage());
        assertThrows(IllegalStateException.class, encoder::state);
    }

    @Test
    void theRowsAreReadOnceAndNotStored() {
        NumericColumn column = NumericColumn.builder("x").build();
        TestEncoder<Integer> encoder =
                new TestEncoder<>(Semantics.CONDYLE, column::learn, column::write, column);
        encoder.learn(Stream.iterate(0, i -> i + 1).limit(1_000_000).iterator());
        Row row = new Row(2);
        encoder.encode(7, row.buffer());
        assertEquals(7, row.floats()[0]);
    }
}
