package dev.condyle.samples.benchblock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void everyRoundHasAll() {
        for (int round = 0; round < 10; round++) {
            int from = round * Turns.COUNT;
            Set<Integer> seen =
                    IntStream.range(from, from + Turns.COUNT)
                            .mapToObj(Turns::at)
                            .collect(Collectors.toSet());
            assertEquals(Set.of(Turns.GENERATED, Turns.BY_HAND, Turns.BY_HAND_AGAIN), seen);
        }
    }

    @Test
    void eachIsFirstEquallyOften() {
        int[] first = new int[Turns.COUNT];
        for (int round = 0; round < 30; round++) {
            first[Turns.at(round * Turns.COUNT)]++;
        }
        assertEquals("[10, 10, 10]", Arrays.toString(first));
    }
}
