package dev.condyle.runtime.internal.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatheredBatchesTest {

    private static final Tasks<String> TASKS = Tasks.of(LabelSets.ofNames("a", "b"));
    private static final List<InputArray> VECTORS =
            List.of(new InputArray(new Shape(2), DataType.FLOAT32));
    private static final Dataset<String, String> DATA =
            Dataset.of(List.of("0", "1", "2", "3", "4"), List.of("a", "b", "a", "b", "b"));
    // The row of example i is (i, -i).
    private static final RowSource ROWS = (row, into) -> into.putFloat(row).putFloat(-row);

    private static NDManager manager;

    @BeforeAll
    static void open() {
        manager = Engines.newManager(Optional.empty());
    }

    @AfterAll
    static void close() {
        manager.close();
    }

    private static GatheredBatches source(int batchSize) {
        return new GatheredBatches(DATA, ROWS, VECTORS, TASKS, batchSize);
    }

    @Test
    void batchesFollowTheOrder() {
        try (GatheredBatches source = source(2);
                BatchIterator iterator = source.open(new int[] {4, 1, 1, 0, 3})) {
            List<float[]> inputs = new ArrayList<>();
            List<float[]> labels = new ArrayList<>();
            List<int[]> examples = new ArrayList<>();
            while (iterator.hasNext()) {
                try (Batch batch = iterator.next(manager)) {
                    inputs.add(batch.arrays().head().toFloatArray());
                    labels.add(batch.targets().toFloatArray());
                    examples.add(batch.examples());
                    assertEquals(inputs.size(), batch.number());
                    assertEquals(new Shape(batch.size(), 2), batch.arrays().head().getShape());
                }
            }
            assertEquals(3, inputs.size());
            assertArrayEquals(new float[] {4, -4, 1, -1}, inputs.get(0));
            assertArrayEquals(new float[] {1, -1, 0, 0}, inputs.get(1));
            assertArrayEquals(new float[] {3, -3}, inputs.get(2));
            assertArrayEquals(new float[] {1, 1}, labels.get(0));
            assertArrayEquals(new float[] {1, 0}, labels.get(1));
            assertArrayEquals(new float[] {1}, labels.get(2));
            assertArrayEquals(new int[] {1, 0}, examples.get(1));
            assertThrows(NoSuchElementException.class, () -> iterator.next(manager));
        }
    }

    @Test
    void rowsAreSplitIntoTheArraysOfTheNetwork() {
        List<InputArray> two =
                List.of(
                        new InputArray(new Shape(1), DataType.FLOAT32),
                        new InputArray(new Shape(1, 1), DataType.INT64));
        RowSource rows = (row, into) -> into.putFloat(row / 2f).putFloat(row);
        try (GatheredBatches source = new GatheredBatches(DATA, rows, two, TASKS, 5);
                BatchIterator iterator = source.open();
                Batch batch = iterator.next(manager)) {
            NDList arrays = batch.arrays();
            assertEquals(2, arrays.size());
            assertArrayEquals(new float[] {0, 0.5f, 1, 1.5f, 2}, arrays.get(0).toFloatArray());
            assertEquals(new Shape(5, 1, 1), arrays.get(1).getShape());
            assertArrayEquals(new long[] {0, 1, 2, 3, 4}, arrays.get(1).toLongArray());
        }
    }

    @Test
    void openBatchesDoNotShareMemory() {
        try (GatheredBatches source = source(1);
                BatchIterator iterator = source.open(new int[] {1, 2, 3})) {
            try (Batch first = iterator.next(manager);
                    Batch second = iterator.next(manager)) {
                assertArrayEquals(new float[] {1, -1}, first.arrays().head().toFloatArray());
                assertArrayEquals(new float[] {2, -2}, second.arrays().head().toFloatArray());
            }
            // Reuses the memory of a closed batch.
            try (Batch third = iterator.next(manager)) {
                assertArrayEquals(new float[] {3, -3}, third.arrays().head().toFloatArray());
            }
        }
    }

    @Test
    void closedSourcesAndIteratorsReturnNothing() {
        GatheredBatches source = source(2);
        BatchIterator iterator = source.open();
        BatchIterator closed = source.open();
        closed.close();
        assertFalse(closed.hasNext());
        assertThrows(NoSuchElementException.class, () -> closed.next(manager));
        try (Batch batch = iterator.next(manager)) {
            source.close();
            source.close();
            assertArrayEquals(new float[] {0, 0, 1, -1}, batch.arrays().head().toFloatArray());
        }
        assertThrows(IllegalStateException.class, () -> iterator.next(manager));
        assertThrows(IllegalStateException.class, source::open);
    }

    @Test
    void interruptedThreadsStop() {
        try (GatheredBatches source = source(2);
                BatchIterator iterator = source.open()) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> iterator.next(manager));
            assertTrue(Thread.interrupted());
            try (Batch batch = iterator.next(manager)) {
                assertArrayEquals(new int[] {0, 1}, batch.examples());
            }
        }
    }

    @Test
    void labelsAndOrdersAreChecked() {
        Dataset<String, String> unknown = Dataset.of(List.of("0", "1"), List.of("a", "c"));
        assertThrows(
                DataException.class, () -> new GatheredBatches(unknown, ROWS, VECTORS, TASKS, 2));
        Dataset<String, String> same = Dataset.of(List.of("0", "1"), List.of("a", "a"));
        try (GatheredBatches source = new GatheredBatches(same, ROWS, VECTORS, TASKS, 2)) {
            assertThrows(DataException.class, source::requireTrainable);
            assertThrows(IndexOutOfBoundsException.class, () -> source.open(new int[] {2}));
        }
    }

    @Test
    void aFailedReadDoesNotEndTheIteration() {
        boolean[] broken = {true};
        RowSource rows =
                (row, into) -> {
                    if (broken[0]) {
                        throw new IllegalStateException("broken");
                    }
                    ROWS.copy(row, into);
                };
        try (GatheredBatches source = new GatheredBatches(DATA, rows, VECTORS, TASKS, 5);
                BatchIterator iterator = source.open()) {
            assertThrows(IllegalStateException.class, () -> iterator.next(manager));
            broken[0] = false;
            try (Batch batch = iterator.next(manager)) {
                assertArrayEquals(
                        new float[] {0, 0, 1, -1, 2, -2, 3, -3, 4, -4},
                        batch.arrays().head().toFloatArray());
            }
        }
    }
}
