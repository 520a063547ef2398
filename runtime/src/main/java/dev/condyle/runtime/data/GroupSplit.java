package dev.condyle.runtime.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Implements {@link Dataset#split(double, long, Function)}. */
final class GroupSplit {

    // Smaller gains are rounding errors; accepting them could loop forever.
    private static final double MIN_GAIN = 1e-9;

    /** The examples of one group. */
    private static final class Group {

        private final List<Integer> examples = new ArrayList<>();
        private int[] counts = {};
        private boolean test;
    }

    private final List<Group> groups;
    private final double[] missing;
    private final int[] sizes;

    private GroupSplit(List<Group> groups, int[] sizes, double testFraction) {
        this.groups = groups;
        this.sizes = sizes;
        missing = new double[sizes.length];
        for (int label = 0; label < sizes.length; label++) {
            missing[label] = sizes[label] * testFraction;
        }
    }

    static <I, L> Split<I, L> of(
            Dataset<I, L> data, double testFraction, long seed, Function<? super I, ?> group) {
        Split.checkFraction(testFraction);
        int[] indices = Strata.of(data);
        List<Group> groups = groups(data, group);
        int[] sizes = new int[IntStream.of(indices).max().orElse(-1) + 1];
        for (Group each : groups) {
            each.counts = new int[sizes.length];
            for (int example : each.examples) {
                each.counts[indices[example]]++;
                sizes[indices[example]]++;
            }
        }
        Collections.shuffle(groups, new Random(seed));
        new GroupSplit(groups, sizes, testFraction).assign();
        boolean[] test = new boolean[data.size()];
        for (Group each : groups) {
            each.examples.forEach(example -> test[example] = each.test);
        }
        return Split.of(data, test);
    }

    /** Returns the groups in order of first occurrence. */
    private static <I> List<Group> groups(Dataset<I, ?> data, Function<? super I, ?> group) {
        Map<Object, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < data.size(); i++) {
            Object key = group.apply(data.input(i));
            if (key == null) {
                throw new DataException("The group of " + data.describe(i) + " is null.");
            }
            groups.computeIfAbsent(key, any -> new Group()).examples.add(i);
        }
        if (groups.size() < 2) {
            throw new DataException(
                    "The data set cannot be split: it has "
                            + groups.size()
                            + (groups.size() == 1 ? " group" : " groups")
                            + ", but at least two are required.");
        }
        return new ArrayList<>(groups.values());
    }

    private void assign() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Group group : groups) {
                if (gain(group) > MIN_GAIN) {
                    move(group);
                    moved = true;
                }
            }
        }
        if (groups.stream().allMatch(group -> group.test == groups.get(0).test)) {
            move(Collections.max(groups, Comparator.comparingDouble(this::gain)));
        }
    }

    /** Returns by how much the deviation decreases if a group moves to the other part. */
    private double gain(Group group) {
        double gain = 0;
        for (int label = 0; label < sizes.length; label++) {
            double after = missing[label] - change(group, label);
            gain += (missing[label] * missing[label] - after * after) / sizes[label];
        }
        return gain;
    }

    private static int change(Group group, int label) {
        return group.test ? -group.counts[label] : group.counts[label];
    }

    private void move(Group group) {
        for (int label = 0; label < sizes.length; label++) {
            missing[label] -= change(group, label);
        }
        group.test = !group.test;
    }
}
