package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static Dataset<Integer, String> data(String labels) {
        return Dataset.of(
                IntStream.range(0, labels.length()).boxed().toList(),
                labels.chars().mapToObj(Character::toString).toList());
    }

    private static List<Integer> inputs(Dataset<Integer, String> data) {
        return IntStream.range(0, data.size()).mapToObj(data::input).toList();
    }

    private static long count(Dataset<?, String> data, String label) {
        return IntStream.range(0, data.size()).filter(i -> data.label(i).equals(label)).count();
    }

    @Test
    void bothPartsTogetherAreTheDataSetInItsOrder() {
        Dataset<Integer, String> data = data("abcabcabcaabbcc");
        Split<Integer, String> split = data.split(0.3, 7);
        List<Integer> both = new ArrayList<>(inputs(split.training()));
        both.addAll(inputs(split.test()));
        assertEquals(new TreeSet<>(inputs(data)), new TreeSet<>(both));
        assertEquals(data.size(), both.size());
        List<Integer> sorted = new ArrayList<>(inputs(split.training()));
        Collections.sort(sorted);
        assertEquals(sorted, inputs(split.training()));
    }

    @Test
    void everyLabelHasTheSameProportion() {
        Split<Integer, String> split = data("a".repeat(100) + "b".repeat(50)).split(0.2, 1);
        assertEquals(20, count(split.test(), "a"));
        assertEquals(10, count(split.test(), "b"));
    }

    @Test
    void remaindersAddUpToTheRoundedTotal() {
        // The class sizes of the 10,000 digits of the sample, nearly.
        StringBuilder labels = new StringBuilder();
        int[] sizes = {1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978};
        for (int i = 0; i < sizes.length; i++) {
            labels.append(String.valueOf(i).repeat(sizes[i]));
        }
        Split<Integer, String> split = data(labels.toString()).split(0.2, 42);
        assertEquals(10_000, labels.length());
        assertEquals(2_000, split.test().size());
        assertEquals(8_000, split.training().size());
    }

    @Test
    void aRareLabelIsInBothPartsAndASingleExampleInTraining() {
        Split<Integer, String> split = data("a".repeat(50) + "bbc").split(0.1, 3);
        assertEquals(1, count(split.test(), "b"));
        assertEquals(1, count(split.training(), "b"));
        assertEquals(1, count(split.training(), "c"));
    }

    @Test
    void theExtraExampleOfARareLabelIsTakenFromAnotherLabel() {
        Split<Integer, String> split = data("a".repeat(50) + "bb").split(0.1, 3);
        assertEquals(1, count(split.test(), "b"));
        assertEquals(4, count(split.test(), "a"));
    }

    @Test
    void otherLabelsCompensateForLabelsWithOneExample() {
        Split<Integer, String> split = data("a".repeat(8) + "bcdefghi").split(0.25, 3);
        assertEquals(4, split.test().size());
        assertEquals(4, count(split.test(), "a"));
    }

    @Test
    void aSubsetOfASubsetKeepsTheDescriptions() {
        Dataset<Integer, String> data = data("abcdef").subset(1, 3, 5).subset(2, 0, 0);
        assertEquals(List.of(5, 1, 1), inputs(data));
        assertEquals("example 5", data.describe(0));
        assertEquals("f", data.label(0));
    }

    @Test
    void aNullLabelIsReported() {
        List<String> gap = new ArrayList<>(List.of("a", "b"));
        gap.set(1, null);
        assertEquals(
                "The label of example 1 is null.",
                assertThrows(DataException.class, () -> Dataset.of(List.of(1, 2), gap))
                        .getMessage());
        assertEquals(
                "The input of example 1 is null.",
                assertThrows(DataException.class, () -> Dataset.of(gap, List.of(1, 2)))
                        .getMessage());
    }

    @Test
    void theSeedDeterminesTheSplit() {
        Dataset<Integer, String> data = data("ab".repeat(50));
        assertEquals(inputs(data.split(0.5, 1).test()), inputs(data.split(0.5, 1).test()));
        assertNotEquals(inputs(data.split(0.5, 1).test()), inputs(data.split(0.5, 2).test()));
    }

    @Test
    void anExampleKeepsItsDescription() {
        assertEquals("example 3", data("abcd").subset(3, 1).describe(0));
    }

    @Test
    void invalidFractionsAreRejected() {
        assertEquals(
                "testFraction must be above 0 and below 1, not 0.0",
                assertThrows(IllegalArgumentException.class, () -> data("ab").split(0, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> data("ab").split(1, 1));
        assertThrows(IllegalArgumentException.class, () -> data("a").split(0.5, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> data("ab").subset(2));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Dataset.of(List.of(1, 2), List.of("a")));
        assertTrue(e.getMessage().contains("2 inputs and 1 labels"), e.getMessage());
    }
}
