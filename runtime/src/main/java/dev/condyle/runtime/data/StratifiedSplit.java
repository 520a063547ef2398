package dev.condyle.runtime.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** Implements {@link Dataset#split(double, long)}. */
final class StratifiedSplit {

    /** The examples of one label, and the number of them in the test part. */
    private static final class Stratum {

        private final List<Integer> examples = new ArrayList<>();
        private int test;
        private double share;

        private int min() {
            return examples.size() > 1 ? 1 : 0;
        }

        private int max() {
            return examples.size() - 1;
        }

        private double missing() {
            return share - test;
        }
    }

    private StratifiedSplit() {}

    static <I, L> Split<I, L> of(Dataset<I, L> data, double testFraction, long seed) {
        Split.checkFraction(testFraction);
        List<Stratum> strata = strata(data);
        assign(strata, data.size(), testFraction);
        // The algorithm of java.util.Random is specified, so a seed always produces the same split.
        Random random = new Random(seed);
        boolean[] test = new boolean[data.size()];
        for (Stratum stratum : strata) {
            Collections.shuffle(stratum.examples, random);
            stratum.examples.subList(0, stratum.test).forEach(example -> test[example] = true);
        }
        Split<I, L> split = Split.of(data, test);
        if (split.test().size() == 0 || split.training().size() == 0) {
            throw new DataException(
                    "A data set of "
                            + data.size()
                            + " examples with "
                            + strata.size()
                            + " labels cannot be split with a test fraction of "
                            + testFraction
                            + ": one part would be empty. At least one label must have two or"
                            + " more examples.");
        }
        return split;
    }

    /** Returns the strata in order of first occurrence. */
    private static List<Stratum> strata(Dataset<?, ?> data) {
        List<Stratum> strata = new ArrayList<>();
        int[] indices = Strata.of(data);
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] == strata.size()) {
                strata.add(new Stratum());
            }
            strata.get(indices[i]).examples.add(i);
        }
        return strata;
    }

    private static void assign(List<Stratum> strata, int size, double testFraction) {
        long missing = Math.round(size * testFraction);
        for (Stratum stratum : strata) {
            stratum.share = stratum.examples.size() * testFraction;
            stratum.test = Math.max(stratum.min(), Math.min(stratum.max(), (int) stratum.share));
            missing -= stratum.test;
        }
        // Ties go to the label that occurs first: the queue itself does not guarantee an order.
        Comparator<Stratum> first = Comparator.comparingInt(stratum -> stratum.examples.get(0));
        Comparator<Stratum> mostMissing =
                Comparator.comparingDouble(Stratum::missing).reversed().thenComparing(first);
        Comparator<Stratum> leastMissing =
                Comparator.comparingDouble(Stratum::missing).thenComparing(first);
        PriorityQueue<Stratum> queue =
                new PriorityQueue<>(missing > 0 ? mostMissing : leastMissing);
        int step = missing > 0 ? 1 : -1;
        queue.addAll(strata);
        while (missing != 0 && !queue.isEmpty()) {
            Stratum stratum = queue.remove();
            int test = stratum.test + step;
            if (test >= stratum.min() && test <= stratum.max()) {
                stratum.test = test;
                missing -= step;
                queue.add(stratum);
            }
        }
    }
}
