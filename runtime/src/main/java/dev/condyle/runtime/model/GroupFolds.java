package dev.condyle.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Assigns whole groups to folds, by the algorithm of scikit-learn's {@code StratifiedGroupKFold},
 * but without its dependence on rounding errors. Groups in which the numbers of examples per label
 * differ most are assigned first. Each group is added to the fold for which the shares of the
 * labels then differ least between the folds, and to the smallest of equally good folds.
 */
final class GroupFolds {

    // Smaller differences are rounding errors.
    private static final double TOLERANCE = 1e-8;

    private final int folds;
    private final int[] totals;
    private final int[][] counts;
    private final int[] sizes;
    private final double[] deviations;

    /**
     * @param labels the index of the label of each example
     */
    GroupFolds(int[] labels, int folds) {
        this.folds = folds;
        totals = new int[IntStream.of(labels).max().orElse(-1) + 1];
        for (int label : labels) {
            totals[label]++;
        }
        counts = new int[totals.length][folds];
        sizes = new int[folds];
        deviations = new double[totals.length];
    }

    /**
     * Returns the fold of each group.
     *
     * @param groups the number of examples per label of each group
     */
    int[] assign(List<Map<Integer, Integer>> groups) {
        double[] spread = groups.stream().mapToDouble(this::spread).toArray();
        List<Integer> order = new ArrayList<>(IntStream.range(0, spread.length).boxed().toList());
        order.sort(Comparator.comparingDouble(group -> -spread[group]));
        int[] fold = new int[spread.length];
        for (int group : order) {
            fold[group] = best(groups.get(group));
            add(fold[group], groups.get(group));
        }
        return fold;
    }

    /**
     * Returns the standard deviation of the numbers of examples per label, without labels' order.
     */
    private double spread(Map<Integer, Integer> group) {
        double squares = 0;
        double sum = 0;
        for (int count : group.values()) {
            squares += (double) count * count;
            sum += count;
        }
        double mean = sum / totals.length;
        return Math.sqrt(Math.max(0, squares / totals.length - mean * mean));
    }

    private int best(Map<Integer, Integer> group) {
        double others = Arrays.stream(deviations).sum();
        for (int label : group.keySet()) {
            others -= deviations[label];
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < folds; fold++) {
            double sum = others;
            for (Map.Entry<Integer, Integer> entry : group.entrySet()) {
                sum += deviation(entry.getKey(), fold, entry.getValue());
            }
            double mean = sum / totals.length;
            boolean equal = Math.abs(mean - least) <= TOLERANCE;
            if (best < 0 || mean < least - TOLERANCE || equal && sizes[fold] < sizes[best]) {
                best = fold;
                least = mean;
            }
        }
        return best;
    }

    /** Returns the deviation of a label's shares if examples were added to a fold. */
    private double deviation(int label, int fold, int added) {
        double sum = 0;
        double squares = 0;
        for (int other = 0; other < folds; other++) {
            int count = counts[label][other] + (other == fold ? added : 0);
            double share = (double) count / totals[label];
            sum += share;
            squares += share * share;
        }
        double mean = sum / folds;
        return Math.sqrt(Math.max(0, squares / folds - mean * mean));
    }

    private void add(int fold, Map<Integer, Integer> group) {
        group.forEach(
                (label, count) -> {
                    counts[label][fold] += count;
                    sizes[fold] += count;
                    deviations[label] = deviation(label, fold, 0);
                });
    }
}
