package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderTest {

    @Test
    void everyEpochHasADifferentOrderOfAllExamples() {
        ExampleOrder order = new ExampleOrder(100, 8, true, false, 7);
        int[] first = order.next();
        int[] second = order.next();
        assertFalse(Arrays.equals(first, second));
        assertArrayEquals(ExampleOrder.plain(100), IntStream.of(first).sorted().toArray());
        assertArrayEquals(ExampleOrder.plain(100), IntStream.of(second).sorted().toArray());
        assertEquals(13, order.batches());
    }

    @Test
    void theSameSeedProducesTheSameOrders() {
        ExampleOrder one = new ExampleOrder(100, 8, true, false, 7);
        ExampleOrder same = new ExampleOrder(100, 8, true, false, 7);
        ExampleOrder other = new ExampleOrder(100, 8, true, false, 8);
        int[] first = one.next();
        assertArrayEquals(first, same.next());
        assertArrayEquals(one.next(), same.next());
        assertFalse(Arrays.equals(first, other.next()));
    }

    @Test
    void withoutShufflingTheOrderIsThatOfTheDataSet() {
        ExampleOrder order = new ExampleOrder(3, 2, false, false, 7);
        assertArrayEquals(new int[] {0, 1, 2}, order.next());
        assertArrayEquals(new int[] {0, 1, 2}, order.next());
    }

    @Test
    void aVeryLargeBatchSizeMakesOneBatch() {
        assertEquals(1, new ExampleOrder(17, Integer.MAX_VALUE, true, false, 0).batches());
        assertEquals(17, new ExampleOrder(17, Integer.MAX_VALUE, true, false, 0).next().length);
    }

    @Test
    void aSingleRemainingExampleIsSkippedWithBatchNorms() {
        assertEquals(2, new ExampleOrder(17, 8, false, true, 0).batches());
        assertEquals(16, new ExampleOrder(17, 8, false, true, 0).next().length);
        assertEquals(3, new ExampleOrder(17, 8, false, false, 0).batches());
        assertEquals(17, new ExampleOrder(17, 8, false, false, 0).next().length);
        assertEquals(18, new ExampleOrder(18, 8, false, true, 0).next().length);
        assertEquals(1, new ExampleOrder(1, 8, false, true, 0).next().length);
        assertEquals(3, new ExampleOrder(3, 1, false, true, 0).next().length);
    }
}
