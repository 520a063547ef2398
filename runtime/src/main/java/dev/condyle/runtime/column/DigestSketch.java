package dev.condyle.runtime.column;

import com.tdunning.math.stats.TDigest;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Computes quantiles with linear interpolation, as {@code numpy.quantile} does: exactly for up to
 * 65,536 numbers, and by a t-digest (Dunning and Ertl 2019) for more. The result is deterministic
 * for the same numbers in the same order.
 */
final class DigestSketch implements QuantileSketch {

    private static final int EXACT = 1 << 16;
    private static final double COMPRESSION = 1000;

    private double[] values = new double[256];
    private int count;
    private TDigest digest;

    @Override
    public void add(double value) {
        if (digest != null) {
            digest.add(value);
        } else if (count == EXACT) {
            digest = TDigest.createMergingDigest(COMPRESSION);
            for (double earlier : values) {
                digest.add(earlier);
            }
            values = null;
            digest.add(value);
        } else {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }
    }

    @Override
    public double[] bounds(int buckets) {
        if (count == 0) {
            return new double[0];
        }
        if (digest == null) {
            Arrays.sort(values, 0, count);
        }
        DoubleStream quantiles =
                IntStream.range(1, buckets).mapToDouble(i -> quantile((double) i / buckets));
        // -0.0 and 0.0 are the same boundary.
        return quantiles.map(bound -> bound + 0.0).sorted().distinct().toArray();
    }

    private double quantile(double share) {
        if (digest != null) {
            return digest.quantile(share);
        }
        double place = share * (count - 1);
        int below = (int) place;
        double low = values[below];
        double high = values[Math.min(below + 1, count - 1)];
        double gap = high - low;
        // The difference of numbers of opposite sign may overflow.
        return Double.isFinite(gap)
                ? low + (place - below) * gap
                : low * (1 - (place - below)) + high * (place - below);
    }
}
