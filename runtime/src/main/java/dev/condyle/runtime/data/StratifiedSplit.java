package dev.condyle.runtime.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Divides examples so that each label has the same share in both parts. */
final class StratifiedSplit {

    private StratifiedSplit() {}

    static <I, L> Split<I, L> of(Dataset<I, L> data, double testFraction, long seed) {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException(
                    "The test fraction must be between 0 and 1, not " + testFraction);
        }
        if (data.size() < 2) {
            throw new IllegalArgumentException(
                    "A data set of " + data.size() + " cannot be split: add examples.");
        }
        List<List<Integer>> classes = byLabel(data);
        int[] quotas = quotas(classes, data.size(), testFraction);
        Random random = new Random(seed);
        boolean[] test = new boolean[data.size()];
        for (int i = 0; i < quotas.length; i++) {
            List<Integer> members = new ArrayList<>(classes.get(i));
            Collections.shuffle(members, random);
            members.subList(0, quotas[i]).forEach(member -> test[member] = true);
        }
        return new Split<>(data.subset(select(test, false)), data.subset(select(test, true)));
    }

    private static <L> List<List<Integer>> byLabel(Dataset<?, L> data) {
        // In order of first appearance, so that the split depends on data and seed alone.
        Map<L, List<Integer>> classes = new LinkedHashMap<>();
        for (int i = 0; i < data.size(); i++) {
            classes.computeIfAbsent(data.label(i), label -> new ArrayList<>()).add(i);
        }
        return List.copyOf(classes.values());
    }

    /**
     * How many of each class go to the test part: the largest-remainder rule, so that they add up
     * to the rounded fraction of all; then at least one and not all of a class that has two or
     * more.
     */
    private static int[] quotas(List<List<Integer>> classes, int size, double fraction) {
        int[] quotas = new int[classes.size()];
        double[] remainders = new double[quotas.length];
        int left = (int) Math.round(size * fraction);
        for (int i = 0; i < quotas.length; i++) {
            double exact = classes.get(i).size() * fraction;
            quotas[i] = (int) exact;
            remainders[i] = exact - quotas[i];
            left -= quotas[i];
        }
        List<Integer> byRemainder =
                IntStream.range(0, quotas.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                        .toList();
        for (int i = 0; i < left && i < quotas.length; i++) {
            quotas[byRemainder.get(i)]++;
        }
        for (int i = 0; i < quotas.length; i++) {
            int members = classes.get(i).size();
            quotas[i] = members < 2 ? 0 : Math.max(1, Math.min(members - 1, quotas[i]));
        }
        return quotas;
    }

    private static int[] select(boolean[] test, boolean wanted) {
        return IntStream.range(0, test.length).filter(i -> test[i] == wanted).toArray();
    }
}
