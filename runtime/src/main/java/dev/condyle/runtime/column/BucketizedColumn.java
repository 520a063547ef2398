package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A number as the bucket that it falls into. Buckets are left-closed: n bounds b make n + 1 of
 * them, below b[0], from b[0] to below b[1], and so on, from b[n-1] on.
 *
 * <p>Learned bounds divide the training rows into buckets of equal size; bounds that coincide are
 * one. Under {@code FEATURE_SPACE} they are those that {@code keras.layers.Discretization} learns
 * from batches of 32 rows, and numbers are compared as FLOAT32, as TensorFlow compares them.
 */
public final class BucketizedColumn extends IndexColumn {

    private final int quantiles;
    private final boolean single;
    private QuantileSketch sketch;
    private double[] bounds;

    private BucketizedColumn(Builder builder) {
        super(builder);
        quantiles = builder.quantiles;
        single = !is(Semantics.CONDYLE);
        if (builder.bounds == null) {
            sketch = is(Semantics.FEATURE_SPACE) ? new KerasSketch() : new DigestSketch();
        } else {
            bound(builder.bounds);
        }
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Learns from a value. */
    public void learn(double value) {
        if (learns()) {
            sketch.add(finite(value));
        }
    }

    /** Learns from a value. */
    public void learn(Number value) {
        if (value != null) {
            learn(value.doubleValue());
        }
    }

    /** Writes a value. */
    public void write(double value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Writes a value. */
    public void write(Number value, ByteBuffer out) {
        put(value == null ? missing() : index(value.doubleValue()), out);
    }

    /** What a cross takes. */
    public long key(double value) {
        return key(index(value), false);
    }

    /** What a cross takes. */
    public long key(Number value) {
        return value == null ? key(missing(), true) : key(value.doubleValue());
    }

    private int index(double value) {
        double point = finite(value);
        if (single) {
            point = (float) point;
        }
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[middle] <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return known(low);
    }

    private double finite(double value) {
        if (Double.isFinite(value)) {
            return value;
        }
        throw refused(Numbers.notFinite(value));
    }

    private void bound(double[] all) {
        double[] copy = all.clone();
        if (single) {
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (float) copy[i];
            }
        }
        bounds = copy;
        // Keras keeps a column for each bucket asked for, also where fewer were found.
        int buckets = is(Semantics.FEATURE_SPACE) ? quantiles : 0;
        place(Math.max(buckets, copy.length + 1));
    }

    /**
     * The name by which a cross names the column: that of the component; outside of {@code
     * FEATURE_SPACE} with the ending that TensorFlow gives it, {@code _bucketized}.
     */
    @Override
    public String name() {
        return is(Semantics.FEATURE_SPACE) ? component() : component() + "_bucketized";
    }

    @Override
    String sortName() {
        return embedding().isPresent() ? super.sortName() : name();
    }

    @Override
    boolean learns() {
        return quantiles > 0;
    }

    @Override
    void finish() {
        bound(sketch.bounds(quantiles));
        sketch = null;
    }

    @Override
    String token(int index) {
        if (index > bounds.length) {
            return "nothing";
        }
        String from = index == 0 ? "(-infinity" : "[" + bounds[index - 1];
        return from + ", " + (index == bounds.length ? "infinity" : bounds[index]) + ")";
    }

    @Override
    void save(JsonObject state) {
        if (learns()) {
            ColumnState.put(state, "bounds", bounds);
        }
    }

    @Override
    void restore(JsonObject state) {
        if (learns()) {
            double[] saved = ColumnState.numbers(state, "bounds");
            // Those that Keras learns may coincide.
            if (IntStream.range(1, saved.length).anyMatch(i -> saved[i - 1] > saved[i])) {
                throw ColumnState.broken("bounds");
            }
            bound(saved);
            sketch = null;
        }
    }

    /** Builds a {@link BucketizedColumn}. */
    public static final class Builder extends CategoryBuilder<Builder> {

        private double[] bounds;
        private int quantiles;

        private Builder(String name) {
            super(name);
        }

        /** Sets the bounds, finite and strictly ascending. Either these or quantiles. */
        public Builder setBounds(double... bounds) {
            this.bounds = bounds.clone();
            return this;
        }

        /** Sets the number of buckets whose bounds are learned, from 2 to 1000. */
        public Builder setQuantiles(int quantiles) {
            this.quantiles = quantiles;
            return this;
        }

        @Override
        Unknown resolvedUnknown() {
            return Unknown.ZEROS;
        }

        @Override
        Missing resolvedMissing() {
            boolean strict = missing == Missing.AUTO && semantics != Semantics.CONDYLE;
            return strict ? Missing.ERROR : super.resolvedMissing();
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if there are both or neither of bounds and quantiles, or
         *     they are out of range
         */
        public BucketizedColumn build() {
            check(
                    bounds == null ^ quantiles == 0,
                    "buckets have either bounds or a number of quantiles.");
            if (bounds == null) {
                checkRange("quantiles", quantiles, 2, 1000);
            } else {
                checkAscending();
            }
            return new BucketizedColumn(this);
        }

        private void checkAscending() {
            check(bounds.length > 0, "buckets have at least one bound.");
            for (int i = 0; i < bounds.length; i++) {
                check(
                        Double.isFinite(bounds[i]) && (i == 0 || bounds[i - 1] < bounds[i]),
                        "bounds ascend and are finite, but these are "
                                + Arrays.toString(bounds)
                                + ".");
            }
        }
    }
}
