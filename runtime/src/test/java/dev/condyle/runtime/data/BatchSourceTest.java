package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSourceTest {

    private static final Labels<Integer> LABELS = LabelSets.ofCount(3);
    private static final InputEncoder<float[]> ENCODER = Inputs.floats(new Shape(2));

    private static Dataset<float[], Integer> numbered(int size) {
        return Dataset.of(
                IntStream.range(0, size).mapToObj(i -> new float[] {i, -i}).toList(),
                IntStream.range(0, size).mapToObj(i -> i % 3).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, BatchSource.DEFAULT_BUDGET_BYTES})
    void aPassGivesTheExamplesInTheirOrderAsOftenAsAsked(long budget) {
        int[] order = {6, 2, 4, 0, 1, 5, 3};
        try (NDManager manager = Engines.newManager(Optional.of(Device.cpu()));
                BatchSource<float[], Integer> source =
                        new BatchSource<>(numbered(7), ENCODER, LABELS, 3, budget)) {
            assertEquals(3, source.batches());
            for (int pass = 0; pass < 5; pass++) {
                List<Integer> seen = new ArrayList<>();
                try (Cursor cursor = source.open(order)) {
                    while (cursor.hasNext()) {
                        try (Batch batch = cursor.next(manager)) {
                            check(batch);
                            IntStream.of(batch.examples()).forEach(seen::add);
                        }
                    }
                }
                assertEquals(IntStream.of(order).boxed().toList(), seen);
            }
        }
    }

    private static void check(Batch batch) {
        float[] inputs = batch.inputs().toFloatArray();
        long[] labels = batch.labels().toLongArray();
        assertEquals(new Shape(batch.size(), 2), batch.inputs().getShape());
        for (int i = 0; i < labels.length; i++) {
            int example = batch.examples()[i];
            assertEquals(example, inputs[2 * i]);
            assertEquals(-example, inputs[2 * i + 1]);
            assertEquals(example % 3, labels[i]);
        }
    }

    @Test
    void anOpenBatchKeepsItsNumbersWhileLaterOnesAreMade() {
        try (NDManager manager = Engines.newManager(Optional.of(Device.cpu()));
                BatchSource<float[], Integer> source =
                        new BatchSource<>(numbered(64), ENCODER, LABELS, 2);
                Cursor cursor = source.open(IntStream.range(0, 64).toArray())) {
            Batch first = cursor.next(manager);
            while (cursor.hasNext()) {
                cursor.next(manager).close();
            }
            assertArrayEquals(new float[] {0, 0, 1, -1}, first.inputs().toFloatArray());
            first.close();
        }
    }

    @Test
    void anInputThatCannotBeEncodedIsNamed() {
        Dataset<float[], Integer> data =
                Dataset.of(List.of(new float[] {1, 2}, new float[] {1, Float.NaN}), List.of(0, 1));
        try (NDManager manager = Engines.newManager(Optional.of(Device.cpu()));
                BatchSource<float[], Integer> source = new BatchSource<>(data, ENCODER, LABELS, 1);
                Cursor cursor = source.open(new int[] {0, 1})) {
            cursor.next(manager).close();
            assertTrue(cursor.hasNext());
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> cursor.next(manager));
            assertEquals("example 1: NaN at index 1: an input must be finite", e.getMessage());
        }
    }

    @Test
    void anEmptyDataSetIsRefused() {
        Dataset<float[], Integer> empty = numbered(0);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new BatchSource<>(empty, ENCODER, LABELS, 1));
        assertTrue(e.getMessage().contains("empty"), e.getMessage());
    }

    @Test
    void aLabelThatIsNoClassIsNamedWithItsExample() {
        Dataset<float[], Integer> data =
                Dataset.of(List.of(new float[2], new float[2]), List.of(0, 7));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new BatchSource<>(data, ENCODER, LABELS, 1));
        assertEquals("example 1: 7 is none of the labels, which are 0, 1, 2", e.getMessage());
    }

    @Test
    void aClosedCursorLeavesTheSourceUsable() {
        try (NDManager manager = Engines.newManager(Optional.of(Device.cpu()));
                BatchSource<float[], Integer> source =
                        new BatchSource<>(numbered(9), ENCODER, LABELS, 2)) {
            Cursor left = source.open(IntStream.range(0, 9).toArray());
            left.next(manager).close();
            left.close();
            try (Cursor cursor = source.open(new int[] {8})) {
                try (Batch batch = cursor.next(manager)) {
                    assertArrayEquals(new float[] {8, -8}, batch.inputs().toFloatArray());
                }
                assertFalse(cursor.hasNext());
            }
        }
    }
}
