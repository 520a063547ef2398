package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LongMapTest {

    @Test
    void itMatchesAHashMapWhileItGrows() {
        Random random = new Random(1);
        Map<Long, Integer> expected = new TreeMap<>();
        LongMap map = new LongMap();
        for (int i = 0; i < 10_000; i++) {
            long key = random.nextInt(3000) * (random.nextBoolean() ? 1L : 1L << 40) - 1000;
            expected.merge(key, 3, Integer::sum);
            map.add(key, 3);
        }
        map.put(7, 42);
        expected.put(7L, 42);
        assertEquals(expected.size(), map.size());
        assertArrayEquals(expected.keySet().stream().mapToLong(key -> key).toArray(), map.keys());
        expected.forEach((key, value) -> assertEquals(value, map.get(key, -1)));
        assertEquals(-1, map.get(Long.MIN_VALUE, -1));
    }

    @Test
    void countsSaturateAtTheMaximum() {
        LongMap map = new LongMap();
        map.add(7, Integer.MAX_VALUE);
        map.add(7, 1);
        assertEquals(Integer.MAX_VALUE, map.get(7, 0));
    }
}
