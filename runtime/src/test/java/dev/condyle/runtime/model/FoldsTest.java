package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The guarantees of scikit-learn's StratifiedKFold and StratifiedGroupKFold. */
final class FoldsTest {

    private static int[] random(int size, int bound, long seed) {
        Random random = new Random(seed);
        // Small numbers are more frequent.
        return IntStream.range(0, size)
                .map(i -> Math.min(random.nextInt(bound), random.nextInt(bound)))
                .toArray();
    }

    private static void assertBalanced(int[] fold, int folds, int[] labels) {
        assertStratified(fold, folds, labels);
        assertStratified(fold, folds, new int[fold.length]);
    }

    private static void assertStratified(int[] fold, int folds, int[] labels) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (int i = 0; i < fold.length; i++) {
            counts.computeIfAbsent(labels[i], label -> new int[folds])[fold[i]]++;
        }
        counts.forEach(
                (label, count) -> {
                    int max = Arrays.stream(count).max().getAsInt();
                    int min = Arrays.stream(count).min().getAsInt();
                    assertTrue(max - min <= 1, label + ": " + Arrays.toString(count));
                });
    }

    @Test
    void foldsAndLabelsInThemDifferByAtMostOne() {
        for (int seed = 0; seed < 200; seed++) {
            int folds = 2 + seed % 9;
            int[] labels = random(folds + seed, 1 + seed % 7, seed);
            int[] fold = Folds.stratified(labels, folds, new Random(seed));
            assertBalanced(fold, folds, labels);
            assertEquals(folds, Arrays.stream(fold).distinct().count());
            assertArrayEquals(fold, Folds.stratified(labels, folds, new Random(seed)));
        }
    }

    @Test
    void examplesAreShuffledEvenIfAllLabelsDiffer() {
        int[] labels = IntStream.range(0, 100).toArray();
        int[] fold = Folds.stratified(labels, 5, new Random(1));
        assertBalanced(fold, 5, labels);
        assertFalse(Arrays.equals(fold, IntStream.range(0, 100).map(i -> i % 5).toArray()));
        assertFalse(Arrays.equals(fold, Folds.stratified(labels, 5, new Random(2))));
        assertBalanced(Folds.stratified(new int[100], 3, new Random(1)), 3, new int[100]);
    }

    private record Case(int folds, int[] labels, int[] groups, int[][] runs) {}

    private static List<Case> cases() throws IOException {
        try (Reader reader =
                new InputStreamReader(
                        FoldsTest.class.getResourceAsStream("folds.json"),
                        StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, Case[].class));
        }
    }

    /** The deviation of the shares of a label between the folds, averaged over the labels. */
    private static double deviation(int[] fold, int folds, int[] labels) {
        int classes = IntStream.of(labels).max().orElseThrow() + 1;
        double sum = 0;
        for (int label = 0; label < classes; label++) {
            int[] counts = new int[folds];
            for (int i = 0; i < fold.length; i++) {
                counts[fold[i]] += labels[i] == label ? 1 : 0;
            }
            double total = Arrays.stream(counts).sum();
            double squares =
                    Arrays.stream(counts)
                            .mapToDouble(count -> Math.pow(count / total - 1.0 / folds, 2))
                            .sum();
            sum += Math.sqrt(squares / folds);
        }
        return sum / classes;
    }

    @Test
    void groupsAreAssignedAsWellAsByScikitLearn() throws IOException {
        for (Case it : cases()) {
            double expected = 0;
            double found = 0;
            for (int seed = 0; seed < it.runs.length; seed++) {
                int[] fold = Folds.grouped(it.labels, it.groups, it.folds, new Random(seed));
                expected += deviation(it.runs[seed], it.folds, it.labels);
                found += deviation(fold, it.folds, it.labels);
            }
            assertTrue(found <= expected * 1.05, found + " instead of " + expected);
        }
    }

    @Test
    void groupsAreNotSplitAndNoFoldIsEmpty() {
        for (int seed = 0; seed < 200; seed++) {
            int folds = 2 + seed % 5;
            int[] labels = random(40 + seed, 1 + seed % 4, seed);
            int[] groups = random(labels.length, folds + seed % 30, seed + 1000);
            for (int group = 0; group < folds + seed % 30; group++) {
                groups[group] = group;
            }
            int[] fold = Folds.grouped(labels, groups, folds, new Random(seed));
            Map<Integer, Set<Integer>> ofGroup = new HashMap<>();
            for (int i = 0; i < fold.length; i++) {
                ofGroup.computeIfAbsent(groups[i], group -> new HashSet<>()).add(fold[i]);
            }
            assertTrue(ofGroup.values().stream().allMatch(set -> set.size() == 1));
            assertEquals(folds, Arrays.stream(fold).distinct().count(), "seed " + seed);
        }
    }

    @Test
    void groupsOfOneExampleAreStratified() {
        int[] labels = random(90, 3, 5);
        int[] groups = IntStream.range(0, 90).toArray();
        int[] fold = Folds.grouped(labels, groups, 3, new Random(4));
        assertStratified(fold, 3, labels);
    }
}
