package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.internal.engine.Engines;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Tests indices at the limits of an int. */
class IndexLimitsTest {

    private static final int MOST = Integer.MAX_VALUE - 2;
    private static final EmbeddingSpec EMBEDDING = EmbeddingSpec.of(1);

    private final Row row = new Row(8);

    @Test
    void everyIntIsAnIndex() {
        IdentityColumn identity =
                IdentityColumn.builder("x").setSize(MOST).optEmbedding(EMBEDDING).build();
        for (Integer value : new Integer[] {1 << 24, (1 << 24) + 1, MOST - 1, MOST, null}) {
            identity.write(value, row.buffer());
        }
        // The last two indices are those of unknown and missing values.
        assertArrayEquals(
                new int[] {1 << 24, (1 << 24) + 1, MOST - 1, MOST, MOST + 1}, row.indices());
        assertEquals(Integer.MAX_VALUE, identity.parts().get(0).width());
    }

    @Test
    void hashesFillTheBins() {
        HashedColumn hashed =
                HashedColumn.builder("x").setBins(MOST).optEmbedding(EMBEDDING).build();
        CrossedColumn crossed =
                CrossedColumn.builder("x", "y").setBins(MOST).optEmbedding(EMBEDDING).build();
        int high = 0;
        for (int i = 0; i < 1000; i++) {
            hashed.write("value " + i, row.buffer());
            crossed.write(i, i, row.buffer());
            for (int index : row.indices()) {
                assertTrue(index >= 0 && index < MOST, "index " + index);
                high += index > 1 << 30 ? 1 : 0;
            }
        }
        assertEquals(1000, high, 150);
    }

    @Test
    void categoriesThatRequireAnEmbeddingAreRejectedWithoutOne() {
        int most = 1 << 24;
        IdentityColumn.builder("x").setSize(most).build();
        assertRefused(
                "x: size without an embedding must be from 1 to 16777216, not 16777217",
                () -> IdentityColumn.builder("x").setSize(most + 1).build());
        assertRefused(
                "x: size must be from 1 to 16777216, not 0",
                () -> IdentityColumn.builder("x").setSize(0).build());
        assertRefused(
                "x: bins without an embedding must be from 2 to 16777216, not 16777217",
                () -> HashedColumn.builder("x").setBins(most + 1).build());
        assertRefused(
                "x_X_y: bins without an embedding must be from 2 to 16777216, not 16777217",
                () -> CrossedColumn.builder("x", "y").setBins(most + 1).build());
        assertRefused(
                "x: max without an embedding must be from 0 to 16777216, not 16777217",
                () -> TextColumn.builder("x").optMax(most + 1).build());
        TextColumn.builder("x").optMax(500_000_000).optEmbedding(EMBEDDING).build();
        assertRefused(
                "x: max must be from 0 to 500000000, not 500000001",
                () -> LongColumn.builder("x").optMax(500_000_001).optEmbedding(EMBEDDING).build());
        assertRefused(
                "x: max must be from 0 to 16777216, not 16777217",
                () -> MultiHotColumn.builder("x").optMax(most + 1).optEmbedding(EMBEDDING).build());
        assertRefused(
                "x: bins must be from 2 to 2147483645, not 2147483646",
                () -> HashedColumn.builder("x").setBins(MOST + 1).optEmbedding(EMBEDDING).build());
    }

    @Test
    void aRowWithTooManyFeaturesIsRejected() {
        InputColumn[] columns =
                IntStream.range(0, 128)
                        .mapToObj(i -> HashedColumn.builder("x" + i).setBins(1 << 24).build())
                        .toArray(InputColumn[]::new);
        assertRefused(
                "x127: the columns up to this one have more than 2,147,483,647 features. Embed"
                        + " categories or use fewer bins.",
                () ->
                        new TestEncoder<String>(
                                Semantics.CONDYLE, text -> {}, (text, out) -> {}, columns));
    }

    @Test
    void aRowCanHaveAsManyFeaturesAsAnIntCanCount() {
        InputColumn[] columns =
                IntStream.range(0, 128)
                        .mapToObj(
                                i ->
                                        HashedColumn.builder("x" + i)
                                                .setBins(i == 0 ? (1 << 24) - 1 : 1 << 24)
                                                .optNeverMissing()
                                                .build())
                        .toArray(InputColumn[]::new);
        assertEquals(
                Integer.MAX_VALUE,
                new TestEncoder<String>(Semantics.CONDYLE, text -> {}, (text, out) -> {}, columns)
                        .width());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void anIndexThatIsNaNAsAFloatDoesNotAffectOtherFeatures() {
        NumericColumn before = NumericColumn.builder("before").optNeverMissing().build();
        IdentityColumn id =
                IdentityColumn.builder("id").setSize(MOST).optEmbedding(EMBEDDING).build();
        IdentityColumn small = IdentityColumn.builder("small").setSize(2).build();
        NumericColumn after = NumericColumn.builder("after").optNeverMissing().build();
        RowLayout layout = RowLayout.of(Semantics.CONDYLE, List.of(before, id, small, after));
        int[] ids = {0x7fc00000, 0x7f800000, 0x7f800001, MOST - 1, 1, 0};
        float[] numbers = {-1.5f, Float.MIN_VALUE, Float.MAX_VALUE, 3, -2, 7};
        Row rows = new Row(4 * ids.length);
        for (int i = 0; i < ids.length; i++) {
            before.write(numbers[i], rows.buffer());
            id.write(ids[i], rows.buffer());
            small.write(i % 3, rows.buffer());
            after.write(-numbers[i], rows.buffer());
        }
        int[] slots = rows.indices();
        float[] floats = new float[slots.length];
        for (int i = 0; i < slots.length; i++) {
            floats[i] = Float.intBitsToFloat(slots[i]);
        }
        assertTrue(Float.isNaN(floats[1]) && Float.isInfinite(floats[5]));
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            Shape shape = new Shape(ids.length, 4);
            NDList packed = new NDList(manager.create(floats, shape), manager.create(slots, shape));
            float[] expanded = OneHots.of(layout).expand(packed).toFloatArray();
            float[] expected = new float[ids.length * 6];
            for (int i = 0; i < ids.length; i++) {
                expected[6 * i] = numbers[i];
                expected[6 * i + 1 + i % 3] = 1;
                expected[6 * i + 5] = -numbers[i];
            }
            assertArrayEquals(expected, expanded);
        }
    }

    @Test
    void aBatchOfWideOneHotsIsExact() {
        // The engine would round 63 times the width of a row to a multiple of 2.
        int size = 299_999;
        IdentityColumn column = IdentityColumn.builder("x").setSize(size).optNeverMissing().build();
        TestEncoder<Integer> encoder =
                new TestEncoder<>(Semantics.CONDYLE, value -> {}, column::write, column);
        List<Integer> values = IntStream.range(0, 63).map(i -> size - i).boxed().toList();
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDList packed = encoder.arrays(manager, Encoded.packed(encoder, values), 63);
            NDArray rows =
                    OneHots.of(RowLayout.of(Semantics.CONDYLE, List.of(column))).expand(packed);
            assertEquals(new Shape(63, encoder.width()), rows.getShape());
            assertArrayEquals(
                    values.stream().mapToLong(it -> it).toArray(), rows.argMax(1).toLongArray());
            assertEquals(63, rows.sum().getFloat());
        }
    }

    @Test
    void numbersAndIndicesAreTwoViewsOfTheSameMemory() {
        TextColumn text = TextColumn.builder("x").optVocabulary("a", "b").build();
        NumericColumn number = NumericColumn.builder("y").optNeverMissing().build();
        TestEncoder<String> encoder =
                new TestEncoder<>(
                        Semantics.CONDYLE,
                        value -> {},
                        (value, out) -> {
                            text.write(value, out);
                            number.write(value.length(), out);
                        },
                        text,
                        number);
        ByteBuffer rows = Encoded.packed(encoder, List.of("a", "b", "longer"));
        try (NDManager manager = Engines.newManager(Optional.of(Device.cpu()))) {
            NDList arrays = encoder.arrays(manager, rows, 3);
            assertEquals(2, arrays.size());
            assertEquals(2, encoder.arrays().size());
            assertArrayEquals(new float[] {1, 1, 6}, arrays.head().get(":, 1").toFloatArray());
            assertEquals(DataType.INT32, encoder.arrays().get(1).dataType());
            assertArrayEquals(new int[] {0, 1, 2}, arrays.get(1).get(":, 0").toIntArray());
            rows.putInt(0, 9).putFloat(4, 2.5f);
            assertEquals(9, arrays.get(1).getInt(0, 0));
            assertEquals(2.5f, arrays.head().getFloat(0, 1));
        }
    }

    @Test
    void withoutAnIndexThereIsOneArray() {
        NumericColumn number = NumericColumn.builder("y").optNeverMissing().build();
        TestEncoder<Double> encoder =
                new TestEncoder<>(Semantics.CONDYLE, number::learn, number::write, number);
        assertEquals(1, encoder.arrays().size());
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            ByteBuffer rows = Encoded.packed(encoder, List.of(2.0, 3.0));
            assertArrayEquals(
                    new float[] {2, 3},
                    encoder.arrays(manager, rows, 2).singletonOrThrow().toFloatArray());
        }
    }
}
