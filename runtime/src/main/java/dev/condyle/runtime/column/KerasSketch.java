package dev.condyle.runtime.column;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Computes quantiles like {@code keras.layers.Discretization} of Keras 3.15: merges summaries of
 * batches of 32 rows and compresses them with an error of 1 %, in the precision of Keras. If many
 * numbers are equal, the boundaries of Keras itself differ slightly between processors; see {@link
 * NumpyOrder}.
 */
final class KerasSketch implements QuantileSketch {

    private static final int BATCH = 32;
    private static final double EPSILON = 0.01;

    private final float[] batch = new float[BATCH];
    private int filled;
    private Summary summary = new Summary(new float[0], new float[0]);

    @Override
    public void add(double value) {
        batch[filled++] = (float) value;
        if (filled == BATCH) {
            merge();
        }
    }

    private void merge() {
        summary = Summary.of(Arrays.copyOf(batch, filled)).and(summary).compressed(EPSILON);
        filled = 0;
    }

    @Override
    public double[] bounds(int buckets) {
        if (filled > 0) {
            merge();
        }
        float[] values = summary.compressed(1.0 / buckets).values;
        return IntStream.range(0, Math.max(0, values.length - 1))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    /**
     * A weighted sample of the values in ascending order.
     *
     * @param values the values
     * @param weights the number of values that each represents
     */
    private record Summary(float[] values, float[] weights) {

        /** Returns a summary of all values of a batch. */
        static Summary of(float[] batch) {
            Arrays.sort(batch);
            float[] weights = new float[batch.length];
            Arrays.fill(weights, 1);
            return new Summary(batch, weights);
        }

        Summary and(Summary earlier) {
            int mine = values.length;
            int size = mine + earlier.values.length;
            float[] allValues = Arrays.copyOf(values, size);
            float[] allWeights = Arrays.copyOf(weights, size);
            System.arraycopy(earlier.values, 0, allValues, mine, size - mine);
            System.arraycopy(earlier.weights, 0, allWeights, mine, size - mine);
            int[] order = NumpyOrder.of(allValues);
            Summary merged = new Summary(new float[size], new float[size]);
            for (int i = 0; i < size; i++) {
                merged.values[i] = allValues[order[i]];
                merged.weights[i] = allWeights[order[i]];
            }
            return merged;
        }

        Summary compressed(double epsilon) {
            if (values.length * epsilon < 1) {
                return this;
            }
            float[] sums = weights.clone();
            for (int i = 1; i < sums.length; i++) {
                sums[i] += sums[i - 1];
            }
            float[] shares = new float[sums.length];
            for (int i = 0; i < sums.length; i++) {
                shares[i] = sums[i] / sums[sums.length - 1];
            }
            int size = (int) Math.ceil(1 / epsilon);
            Summary less = new Summary(new float[size], new float[size]);
            double before = 0;
            for (int i = 0; i < size; i++) {
                double share = epsilon + i * epsilon;
                double sum = interpolated(share, shares, sums);
                less.values[i] = (float) interpolated(share, shares, values);
                less.weights[i] = (float) (sum - before);
                before = sum;
            }
            return less;
        }

        /** Equivalent to {@code numpy.interp}. */
        private static double interpolated(double x, float[] xs, float[] ys) {
            int last = xs.length - 1;
            if (x < xs[0]) {
                return ys[0];
            }
            if (x >= xs[last]) {
                return ys[last];
            }
            int low = 0;
            int high = last;
            while (low + 1 < high) {
                int middle = (low + high) >>> 1;
                if (xs[middle] <= x) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            double slope = ((double) ys[low + 1] - ys[low]) / ((double) xs[low + 1] - xs[low]);
            return slope * (x - xs[low]) + ys[low];
        }
    }
}
