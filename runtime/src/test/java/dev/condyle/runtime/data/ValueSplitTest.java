package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Splits of data whose labels are values, not classes. */
final class ValueSplitTest {

    private record Pair(double first, double second) {}

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static <L> void assertSplit(Dataset<Integer, L> data) {
        Split<Integer, L> split = data.split(0.2, 7);
        assertEquals(data.size() / 5, split.test().size());
        assertEquals(data.size(), split.training().size() + split.test().size());
        Set<Integer> seen = new HashSet<>();
        IntStream.range(0, split.test().size()).forEach(i -> seen.add(split.test().input(i)));
        // Not the first or last ones.
        assertTrue(seen.stream().anyMatch(i -> i < data.size() / 2));
        assertTrue(seen.stream().anyMatch(i -> i >= data.size() / 2));

        Split<Integer, L> grouped = data.split(0.2, 7, i -> i / 3);
        assertEquals(data.size() / 5.0, grouped.test().size(), 3);
    }

    @Test
    void differentNumbersAreSplitAtRandom() {
        assertSplit(Dataset.of(numbers(90), i -> i * 1.5));
        assertSplit(Dataset.of(numbers(90), i -> new Pair(i, -i)));
    }

    @Test
    void rareNumbersAndSetsAreSplitTogether() {
        assertSplit(Dataset.of(numbers(60), i -> i < 40 ? (double) (i / 20) : i));
        Dataset<Integer, Set<Integer>> sets =
                Dataset.of(numbers(60), i -> i < 40 ? Set.of(i / 20) : Set.of(i, i + 1));
        Split<Integer, Set<Integer>> split = sets.split(0.2, 7);
        assertEquals(12, split.test().size());
        long rare = IntStream.range(0, 12).filter(i -> split.test().label(i).size() == 2).count();
        assertEquals(4, rare);
    }

    @Test
    void fewRareNumbersStayInTheTrainingPart() {
        Dataset<Integer, Double> data =
                Dataset.of(numbers(100), i -> i < 96 ? (double) (i / 20) : i / 2.0);
        Split<Integer, Double> split = data.split(0.2, 7);
        IntStream.range(0, split.test().size())
                .forEach(i -> assertTrue(split.test().input(i) < 96));
    }

    @Test
    void rareClassesStayInTheTrainingPart() {
        Dataset<Integer, String> data = Dataset.of(numbers(60), i -> i < 40 ? "a" : "class " + i);
        Split<Integer, String> split = data.split(0.2, 7);
        IntStream.range(0, split.test().size())
                .forEach(i -> assertEquals("a", split.test().label(i)));
    }
}
