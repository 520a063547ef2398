package dev.condyle.runtime.internal.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.engine.Engines;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncodedBatchesTest {

    private static final Labels<String> LABELS = LabelSets.ofNames("even", "odd");
    private static final Tasks<String> TASKS = Tasks.of(LABELS);
    private static final InputEncoder<float[]> THREE = Inputs.floats(new Shape(3));
    private static NDManager manager;

    @BeforeAll
    static void open() {
        manager = Engines.newManager(Optional.empty());
    }

    @AfterAll
    static void close() {
        manager.close();
    }

    /** Example i contains i, i + 0.5 and -i. */
    private static class Counting implements Dataset<float[], String> {

        private final int size;
        final AtomicInteger reads = new AtomicInteger();

        Counting(int size) {
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public float[] input(int index) {
            reads.incrementAndGet();
            return new float[] {index, index + 0.5f, -index};
        }

        @Override
        public String label(int index) {
            return LABELS.values().get(index % 2);
        }
    }

    private static EncodedBatches<float[], String> source(
            Dataset<float[], String> data, int batchSize, long budget) {
        return new EncodedBatches<>(data, THREE, TASKS, batchSize, budget);
    }

    @Test
    void batchesFollowTheOrderAndTheLastIsSmaller() {
        int[] order = {6, 0, 5, 1, 4, 2, 3};
        try (var source = source(new Counting(7), 3, 1 << 20);
                BatchIterator cursor = source.open(order)) {
            assertEquals(7, source.size());
            List<Integer> sizes = new ArrayList<>();
            List<Integer> seen = new ArrayList<>();
            while (cursor.hasNext()) {
                try (Batch batch = cursor.next(manager)) {
                    sizes.add(batch.size());
                    assertEquals(sizes.size(), batch.number());
                    assertEquals(new Shape(batch.size(), 3), batch.arrays().head().getShape());
                    assertEquals(DataType.FLOAT32, batch.arrays().head().getDataType());
                    assertEquals(new Shape(batch.size(), 1), batch.targets().getShape());
                    assertArrayEquals(new int[] {batch.size()}, batch.labelled());
                    assertTrue(batch.weights().isEmpty());
                    float[] inputs = batch.arrays().head().toFloatArray();
                    float[] labels = batch.targets().toFloatArray();
                    for (int i = 0; i < batch.size(); i++) {
                        int example = batch.examples()[i];
                        seen.add(example);
                        assertEquals(example, inputs[3 * i]);
                        assertEquals(example + 0.5f, inputs[3 * i + 1]);
                        assertEquals(-example, inputs[3 * i + 2], 0f);
                        assertEquals(example % 2, labels[i]);
                    }
                }
            }
            assertEquals(List.of(3, 3, 1), sizes);
            assertArrayEquals(order, seen.stream().mapToInt(i -> i).toArray());
            assertThrows(NoSuchElementException.class, () -> cursor.next(manager));
        }
    }

    private static List<float[]> all(EncodedBatches<float[], String> source, int[] order) {
        List<float[]> batches = new ArrayList<>();
        try (BatchIterator cursor = source.open(order)) {
            while (cursor.hasNext()) {
                try (Batch batch = cursor.next(manager)) {
                    batches.add(batch.arrays().head().toFloatArray());
                }
            }
        }
        return batches;
    }

    @Test
    void cachedAndUncachedExamplesProduceTheSameBatches() {
        int[] order = IntStream.range(0, 100).map(i -> i * 37 % 100).toArray();
        try (var kept = source(new Counting(100), 8, 1 << 20);
                var half = source(new Counting(100), 8, 50 * 12);
                var none = source(new Counting(100), 8, 0)) {
            List<float[]> expected = all(kept, order);
            for (int epoch = 0; epoch < 3; epoch++) {
                List<float[]> a = all(kept, order);
                List<float[]> b = all(half, order);
                List<float[]> c = all(none, order);
                for (int i = 0; i < expected.size(); i++) {
                    assertArrayEquals(expected.get(i), a.get(i));
                    assertArrayEquals(expected.get(i), b.get(i));
                    assertArrayEquals(expected.get(i), c.get(i));
                }
            }
        }
    }

    @Test
    void anExampleThatFitsTheBudgetIsReadOnce() {
        Counting data = new Counting(100);
        int[] order = IntStream.range(0, 100).toArray();
        try (var source = source(data, 8, 60 * 12 + 11)) {
            all(source, order);
            assertEquals(100, data.reads.get());
            all(source, order);
            assertEquals(140, data.reads.get());
        }
    }

    @Test
    void theMemoryOfAnOpenBatchIsNotReused() {
        try (var source = source(new Counting(40), 2, 0);
                BatchIterator cursor = source.open()) {
            List<Batch> open = new ArrayList<>();
            while (cursor.hasNext()) {
                open.add(cursor.next(manager));
            }
            for (int i = 0; i < open.size(); i++) {
                assertArrayEquals(
                        new float[] {
                            2 * i, 2 * i + 0.5f, -2 * i, 2 * i + 1, 2 * i + 1.5f, -2 * i - 1
                        },
                        open.get(i).arrays().head().toFloatArray());
                open.get(i).close();
                open.get(i).close();
            }
        }
    }

    @Test
    void anOpenBatchOutlivesIteratorAndSource() {
        Batch batch;
        try (var source = source(new Counting(4), 2, 0);
                BatchIterator cursor = source.open()) {
            batch = cursor.next(manager);
        }
        System.gc();
        assertArrayEquals(
                new float[] {0, 0.5f, 0, 1, 1.5f, -1}, batch.arrays().head().toFloatArray());
        batch.close();
    }

    @Test
    void nativeMemoryIsFlatOverThousandsOfBatches() {
        BufferPoolMXBean direct =
                ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().equals("direct"))
                        .findFirst()
                        .orElseThrow();
        InputEncoder<float[]> wide = Inputs.floats(new Shape(10_000));
        List<float[]> inputs = List.of(new float[10_000], new float[10_000]);
        Dataset<float[], String> data = Dataset.of(inputs, List.of("even", "odd"));
        int[] order = IntStream.range(0, 10_000).map(i -> i % 2).toArray();
        try (var source = new EncodedBatches<>(data, wide, TASKS, 2)) {
            long before = -1;
            int number = 0;
            try (BatchIterator cursor = source.open(order)) {
                while (cursor.hasNext()) {
                    try (Batch batch = cursor.next(manager)) {
                        number = batch.number();
                    }
                    if (number == 100) {
                        before = direct.getMemoryUsed();
                    }
                }
            }
            assertEquals(5_000, number);
            // An additional buffer may be allocated late; 4,900 batches would be 392 MB.
            assertTrue(direct.getMemoryUsed() - before <= 5 * 80_016, "more memory in use");
        }
        assertEquals(List.of(), manager.getManagedArrays());
    }

    @Test
    void anInvalidExampleIsReportedWithItsBatch() {
        Dataset<float[], String> data =
                new Counting(20) {
                    @Override
                    public float[] input(int index) {
                        return index == 13 ? new float[] {1, Float.NaN, 3} : super.input(index);
                    }
                };
        try (var source = source(data, 4, 0);
                BatchIterator cursor = source.open()) {
            for (int i = 0; i < 3; i++) {
                cursor.next(manager).close();
            }
            DataException e = assertThrows(DataException.class, () -> cursor.next(manager));
            assertEquals(
                    "Batch 4 of 5, example 13: Number 1 (from 0) of the input is NaN. All"
                            + " numbers must be finite. Fix or remove the example.",
                    e.getMessage());
            assertFalse(cursor.hasNext());
        }
    }

    @Test
    void aDataSetThatThrowsIsReportedWithTheExample() {
        Dataset<float[], String> data =
                new Counting(6) {
                    @Override
                    public float[] input(int index) {
                        if (index == 5) {
                            throw new UnsupportedOperationException("broken");
                        }
                        return super.input(index);
                    }

                    @Override
                    public String describe(int index) {
                        return "file " + index + ".bin";
                    }
                };
        try (var source = source(data, 6, 0);
                BatchIterator cursor = source.open()) {
            IllegalStateException e =
                    assertThrows(IllegalStateException.class, () -> cursor.next(manager));
            assertEquals(
                    "Batch 1 of 1, file 5.bin cannot be read:"
                            + " java.lang.UnsupportedOperationException: broken",
                    e.getMessage());
        }
    }

    @Test
    void aNullInputIsReported() {
        Dataset<float[], String> data =
                new Counting(2) {
                    @Override
                    public float[] input(int index) {
                        return null;
                    }
                };
        try (var source = source(data, 2, 0);
                BatchIterator cursor = source.open()) {
            assertEquals(
                    "Batch 1 of 1, example 0: The input is null.",
                    assertThrows(DataException.class, () -> cursor.next(manager)).getMessage());
        }
    }

    @Test
    void closingAnIteratorEarlyStopsReading() throws InterruptedException {
        Counting data = new Counting(100_000);
        try (var source = source(data, 100, 0)) {
            BatchIterator cursor = source.open();
            cursor.next(manager).close();
            cursor.close();
            int reads = data.reads.get();
            Thread.sleep(50);
            assertEquals(reads, data.reads.get());
            assertTrue(reads < 2_000, "read " + reads);
            assertFalse(cursor.hasNext());
            assertThrows(NoSuchElementException.class, () -> cursor.next(manager));
        }
    }

    @Test
    void readingAheadIsBounded() throws InterruptedException {
        Counting data = new Counting(10_000);
        try (var source = source(data, 10, 0);
                BatchIterator cursor = source.open()) {
            Thread.sleep(100);
            assertTrue(data.reads.get() <= 50, "read " + data.reads.get());
            assertTrue(cursor.hasNext());
        }
    }

    @Test
    void aClosedSourceReturnsNoBatches() {
        var source = source(new Counting(100), 2, 0);
        try (BatchIterator cursor = source.open()) {
            source.close();
            source.close();
            assertThrows(IllegalStateException.class, () -> cursor.next(manager));
            assertThrows(IllegalStateException.class, source::open);
        }
    }

    @Test
    void anInterruptedThreadStopsWaiting() {
        try (var source = source(new Counting(4), 2, 0);
                BatchIterator cursor = source.open()) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> cursor.next(manager));
            assertTrue(Thread.interrupted());
            try (Batch batch = cursor.next(manager)) {
                assertEquals(1, batch.number());
            }
        }
    }

    @Test
    void iteratorsOfOneSourceAreIndependent() {
        try (var source = source(new Counting(6), 2, 1 << 20);
                BatchIterator first = source.open();
                BatchIterator second = source.open(new int[] {5, 4, 3, 2, 1, 0})) {
            try (Batch a = first.next(manager);
                    Batch b = second.next(manager)) {
                assertArrayEquals(new int[] {0, 1}, a.examples());
                assertArrayEquals(new int[] {5, 4}, b.examples());
                assertEquals(1f, a.arrays().head().getFloat(1, 0));
                assertEquals(4f, b.arrays().head().getFloat(1, 0));
            }
        }
    }

    @Test
    void anEmptyOrderHasNoBatches() {
        try (var source = source(new Counting(6), 2, 0);
                BatchIterator cursor = source.open(new int[0])) {
            assertFalse(cursor.hasNext());
        }
    }

    @Test
    void anEmptyDataSetIsRejected() {
        assertEquals(
                "The data set is empty. It must have at least one example.",
                assertThrows(DataException.class, () -> source(new Counting(0), 2, 0))
                        .getMessage());
    }

    @Test
    void anInvalidLabelIsReported() {
        Dataset<float[], String> data =
                Dataset.of(List.of(new float[3], new float[3]), List.of("even", "ood"));
        assertEquals(
                "The label of example 1: There is no label ood. The labels are even, odd. Did you"
                        + " mean odd?",
                assertThrows(DataException.class, () -> source(data, 2, 0)).getMessage());
    }

    @Test
    void aSingleClassIsRejected() {
        Dataset<float[], String> odd = new Counting(9).subset(1, 3, 5);
        try (var source = source(odd, 2, 0)) {
            assertEquals(
                    "All 3 examples have the label odd. Training requires examples of at"
                            + " least two of the labels even, odd.",
                    assertThrows(DataException.class, source::requireTrainable).getMessage());
        }
        try (var source = source(new Counting(9), 2, 0)) {
            source.requireTrainable();
        }
    }

    @Test
    void invalidArgumentsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> source(new Counting(2), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> source(new Counting(2), 1, -1));
        try (var source = source(new Counting(2), 1, 0)) {
            assertThrows(IndexOutOfBoundsException.class, () -> source.open(new int[] {2}));
        }
        InputEncoder<float[]> huge = Inputs.floats(new Shape(200, 1000, 1000));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new EncodedBatches<>(new Counting(64), huge, TASKS, 64));
        assertEquals(
                "A batch of 64 inputs of shape (200, 1000, 1000) exceeds 2 GiB. Choose"
                        + " a smaller batch size.",
                e.getMessage());
    }

    @Test
    void differentExamplesProduceDifferentRows() {
        // If all rows were equal, most of the tests above could not fail.
        try (var source = source(new Counting(2), 1, 0);
                BatchIterator cursor = source.open();
                Batch a = cursor.next(manager);
                Batch b = cursor.next(manager)) {
            assertNotEquals(a.arrays().head().getFloat(0, 0), b.arrays().head().getFloat(0, 0));
        }
    }
}
