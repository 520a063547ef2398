package dev.condyle.runtime.model;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Assigns examples to folds. */
final class Folds {

    private Folds() {}

    /**
     * Returns the fold of each example. The numbers of examples of a label in two folds differ by
     * at most 1, and so do the sizes of the folds.
     *
     * @param labels the index of the label of each example
     * @param folds the number of folds
     */
    static int[] stratified(int[] labels, int folds, Random random) {
        // Labels in order of their first occurrence in a random order of the examples.
        List<Integer> order = shuffled(labels.length, random);
        Map<Integer, List<Integer>> strata = new HashMap<>();
        List<List<Integer>> all = new ArrayList<>();
        for (int example : order) {
            List<Integer> stratum =
                    strata.computeIfAbsent(
                            labels[example],
                            label -> {
                                all.add(new ArrayList<>());
                                return all.get(all.size() - 1);
                            });
            stratum.add(example);
        }
        int[] fold = new int[labels.length];
        int next = 0;
        for (List<Integer> stratum : all) {
            for (int example : stratum) {
                fold[example] = next++ % folds;
            }
        }
        return fold;
    }

    /**
     * Returns the fold of each example. All examples of a group are in the same fold.
     *
     * @param labels the index of the label of each example
     * @param groups the index of the group of each example
     * @param folds the number of folds, at most the number of groups
     */
    static int[] grouped(int[] labels, int[] groups, int folds, Random random) {
        int count = IntStream.of(groups).max().orElse(-1) + 1;
        List<Integer> order = shuffled(count, random);
        List<Map<Integer, Integer>> counts = new ArrayList<>();
        int[] position = new int[count];
        for (int i = 0; i < count; i++) {
            position[order.get(i)] = i;
            counts.add(new HashMap<>());
        }
        for (int i = 0; i < labels.length; i++) {
            counts.get(position[groups[i]]).merge(labels[i], 1, Integer::sum);
        }
        int[] ofGroup = new GroupFolds(labels, folds).assign(counts);
        return IntStream.of(groups).map(group -> ofGroup[position[group]]).toArray();
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    /** Returns the indices of the labels, in order of first occurrence. */
    static int[] labels(Dataset<?, ?> data) {
        return indices(data, "label", data::label);
    }

    /** Returns the indices of the groups, in order of first occurrence. */
    static <I> int[] groups(Dataset<? extends I, ?> data, Function<? super I, ?> group) {
        return indices(data, "group", i -> group.apply(data.input(i)));
    }

    private static int[] indices(Dataset<?, ?> data, String what, Function<Integer, ?> value) {
        Map<Object, Integer> known = new HashMap<>();
        int[] indices = new int[data.size()];
        for (int i = 0; i < indices.length; i++) {
            Object key = value.apply(i);
            if (key == null) {
                throw new DataException("The " + what + " of " + data.describe(i) + " is null.");
            }
            indices[i] = known.computeIfAbsent(key, any -> known.size());
        }
        return indices;
    }
}
