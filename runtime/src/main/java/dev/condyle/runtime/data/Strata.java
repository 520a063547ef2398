package dev.condyle.runtime.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The strata of a data set: the examples with the same label. Labels with one example are a stratum
 * together if they are values and not classes.
 */
final class Strata {

    private Strata() {}

    /** Returns the index of the stratum of each example, in order of first occurrence. */
    static int[] of(Dataset<?, ?> data) {
        Map<Object, Integer> counts = new HashMap<>();
        for (int i = 0; i < data.size(); i++) {
            counts.merge(Split.label(data, i), 1, Integer::sum);
        }
        long single = counts.values().stream().filter(count -> count == 1).count();
        Map<Object, Integer> strata = new HashMap<>();
        Object others = new Object();
        int[] indices = new int[data.size()];
        for (int i = 0; i < indices.length; i++) {
            Object label = data.label(i);
            boolean value = single > data.size() * mostSingleClasses(label);
            Object key = value && counts.get(label) == 1 ? others : label;
            indices[i] = strata.computeIfAbsent(key, any -> strata.size());
        }
        return indices;
    }

    /**
     * Returns the largest share of examples with a label of their own for which they are classes.
     */
    private static double mostSingleClasses(Object label) {
        if (label instanceof Set<?>) {
            return 0;
        }
        return label instanceof Double || label instanceof Float ? 0.05 : 0.5;
    }
}
