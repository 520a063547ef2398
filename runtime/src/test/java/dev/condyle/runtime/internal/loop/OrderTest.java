package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderTest {

    @Test
    void everyEpochHasADifferentOrderOfAllExamples() {
        ExampleOrder order = new ExampleOrder(100, 8, true, false);
        Seeds seeds = new Seeds(7);
        int[] first = order.ofEpoch(seeds.order(1));
        int[] second = order.ofEpoch(seeds.order(2));
        assertFalse(Arrays.equals(first, second));
        assertArrayEquals(ExampleOrder.plain(100), IntStream.of(first).sorted().toArray());
        assertArrayEquals(ExampleOrder.plain(100), IntStream.of(second).sorted().toArray());
        assertEquals(13, order.batches());
    }

    @Test
    void theSameSeedProducesTheSameOrders() {
        ExampleOrder order = new ExampleOrder(100, 8, true, false);
        int[] first = order.ofEpoch(new Seeds(7).order(1));
        assertArrayEquals(first, order.ofEpoch(new Seeds(7).order(1)));
        assertFalse(Arrays.equals(first, order.ofEpoch(new Seeds(8).order(1))));
    }

    @Test
    void neighbouringSeedsDoNotShareOrders() {
        Set<Long> seeds = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            for (int epoch = 1; epoch <= 20; epoch++) {
                seeds.add(new Seeds(seed).order(epoch));
                seeds.add(new Seeds(seed).dropout(epoch, 1));
                seeds.add(new Seeds(seed).mixing(epoch, 1));
            }
        }
        assertEquals(20 * 20 * 3, seeds.size());
    }

    @Test
    void withoutShufflingTheOrderIsThatOfTheDataSet() {
        ExampleOrder order = new ExampleOrder(3, 2, false, false);
        assertArrayEquals(new int[] {0, 1, 2}, order.ofEpoch(7));
        assertArrayEquals(new int[] {0, 1, 2}, order.ofEpoch(7));
    }

    @Test
    void aVeryLargeBatchSizeMakesOneBatch() {
        assertEquals(1, new ExampleOrder(17, Integer.MAX_VALUE, true, false).batches());
        assertEquals(17, new ExampleOrder(17, Integer.MAX_VALUE, true, false).ofEpoch(0).length);
    }

    @Test
    void aSingleRemainingExampleIsSkippedWithBatchNorms() {
        assertEquals(2, new ExampleOrder(17, 8, false, true).batches());
        assertEquals(16, new ExampleOrder(17, 8, false, true).ofEpoch(0).length);
        assertEquals(3, new ExampleOrder(17, 8, false, false).batches());
        assertEquals(17, new ExampleOrder(17, 8, false, false).ofEpoch(0).length);
        assertEquals(18, new ExampleOrder(18, 8, false, true).ofEpoch(0).length);
        assertEquals(1, new ExampleOrder(1, 8, false, true).ofEpoch(0).length);
        assertEquals(3, new ExampleOrder(3, 1, false, true).ofEpoch(0).length);
    }

    @Test
    void aGroupSharesItsUpdateByTheNumberOfExamples() {
        ExampleOrder order = new ExampleOrder(22, 8, false, false); // 8, 8 and 6 examples
        assertEquals(new UpdatePart(0.5, false), order.part(1, 2));
        assertEquals(new UpdatePart(0.5, true), order.part(2, 2));
        assertEquals(new UpdatePart(1, true), order.part(3, 2));
        assertEquals(2, order.updates(2));
        assertEquals(new UpdatePart(8 / 22.0, false), order.part(2, 4));
        assertEquals(new UpdatePart(6 / 22.0, true), order.part(3, 4));
        assertEquals(1, order.updates(4));
        assertEquals(UpdatePart.WHOLE, order.part(2, 1));
        assertEquals(3, order.updates(1));
        assertEquals(1, order.updates(Integer.MAX_VALUE));
    }
}
