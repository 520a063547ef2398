package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests learned boundaries. */
class QuantilesTest {

    private static double[] bounds(int buckets, DoubleStream values) {
        DigestSketch sketch = new DigestSketch();
        values.forEach(sketch::add);
        return sketch.bounds(buckets);
    }

    /** The numbers are those of {@code numpy.quantile([1, 2, 3, 4], [0.25, 0.5, 0.75])}. */
    @Test
    void boundariesAreInterpolatedLikeThoseOfNumPyInAnyOrder() {
        assertArrayEquals(new double[] {1.75, 2.5, 3.25}, bounds(4, DoubleStream.of(4, 1, 3, 2)));
        assertArrayEquals(new double[] {3, 5, 7}, bounds(4, DoubleStream.of(9, 1, 5, 3, 7)));
        assertArrayEquals(new double[] {5}, bounds(4, DoubleStream.of(5)));
        assertArrayEquals(new double[0], bounds(4, DoubleStream.empty()));
    }

    @Test
    void aBoundaryBetweenEqualNumbersIsThatNumber() {
        for (double value : new double[] {0.1, 0.7, -1.1}) {
            assertArrayEquals(
                    new double[] {value},
                    bounds(1000, DoubleStream.generate(() -> value).limit(17)));
        }
    }

    @Test
    void negativeZeroIsZero() {
        for (int count : new int[] {7, 100_000}) {
            double[] bounds = bounds(1000, DoubleStream.generate(() -> -0.0).limit(count));
            assertArrayEquals(new double[] {0.0}, bounds);
        }
    }

    @Test
    void allNumbersCountIfThereAreMany() {
        int first = 1 << 16;
        // Three quarters of the numbers are larger than the first ones, and ascending.
        double[] bounds = bounds(4, IntStream.range(0, 4 * first).asDoubleStream());
        assertArrayEquals(new double[] {first, 2.0 * first, 3.0 * first}, bounds, first / 100.0);
        double[] late =
                bounds(4, IntStream.range(0, 4 * first).mapToDouble(i -> i == first ? 1e9 : i));
        assertArrayEquals(bounds, late, first / 100.0);
    }

    @Test
    void theNumberThatStartsTheDigestCounts() {
        int first = 1 << 16;
        DigestSketch sketch = new DigestSketch();
        for (int i = 0; i < first; i++) {
            sketch.add(0);
        }
        sketch.add(1e6);
        double[] bounds = sketch.bounds(first + 1);
        assertEquals(1e6, bounds[bounds.length - 1], 1e6 / 2);
    }

    @Test
    void manyNumbersAreNotStored() {
        DigestSketch sketch = new DigestSketch();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 4_000_000; i++) {
            sketch.add(i * 7919L % 4_000_037);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        // An array of all numbers would have 32 MB.
        assertTrue(bytes < 16_000_000, bytes + " bytes");
    }
}
