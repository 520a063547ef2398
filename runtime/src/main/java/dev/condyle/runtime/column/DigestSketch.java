package dev.condyle.runtime.column;

import com.tdunning.math.stats.TDigest;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Quantiles as {@code numpy.quantile} gives them, linear between neighbours: exact up to 65,536
 * numbers, and from a t-digest (Dunning and Ertl 2019) where there are more. The same numbers in
 * the same order give the same bounds.
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
        // -0.0 and 0.0 are the same bound.
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
        // Between numbers of both signs it may not fit into a double.
        return Double.isFinite(gap)
                ? low + (place - below) * gap
                : low * (1 - (place - below)) + high * (place - below);
    }
}
