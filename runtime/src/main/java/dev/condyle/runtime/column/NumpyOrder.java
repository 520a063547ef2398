package dev.condyle.runtime.column;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Sorts like {@code numpy.argsort}, which is not stable. The result that Keras learns from sorted
 * numbers depends on the order of equal numbers. This is NumPy's quicksort in the version without
 * vector instructions.
 */
final class NumpyOrder {

    private static final int SMALL = 15;

    private final float[] values;
    private final int[] order;

    private NumpyOrder(float[] values) {
        this.values = values;
        order = IntStream.range(0, values.length).toArray();
    }

    /** Returns the indices of the values in ascending order of the values. */
    static int[] of(float[] values) {
        NumpyOrder sorting = new NumpyOrder(values);
        sorting.sort();
        return sorting.order;
    }

    private void sort() {
        Deque<int[]> later = new ArrayDeque<>();
        later.push(new int[] {0, order.length - 1});
        while (!later.isEmpty()) {
            int[] range = later.pop();
            int low = range[0];
            int high = range[1];
            while (high - low > SMALL) {
                int middle = partition(low, high);
                if (middle - low < high - middle) {
                    later.push(new int[] {middle + 1, high});
                    high = middle - 1;
                } else {
                    later.push(new int[] {low, middle - 1});
                    low = middle + 1;
                }
            }
            insert(low, high);
        }
    }

    private int partition(int low, int high) {
        int middle = low + (high - low >> 1);
        swapIfLess(middle, low);
        swapIfLess(high, middle);
        swapIfLess(middle, low);
        float pivot = at(middle);
        int up = low;
        int down = high - 1;
        swap(middle, down);
        while (true) {
            do {
                up++;
            } while (at(up) < pivot);
            do {
                down--;
            } while (pivot < at(down));
            if (up >= down) {
                swap(up, high - 1);
                return up;
            }
            swap(up, down);
        }
    }

    private void insert(int low, int high) {
        for (int next = low + 1; next <= high; next++) {
            int moved = order[next];
            int to = next;
            while (to > low && values[moved] < at(to - 1)) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = moved;
        }
    }

    private float at(int place) {
        return values[order[place]];
    }

    private void swapIfLess(int right, int left) {
        if (at(right) < at(left)) {
            swap(right, left);
        }
    }

    private void swap(int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
}
