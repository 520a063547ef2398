package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Encodes a number as the index of its bucket. Buckets are left-closed: n boundaries b define n + 1
 * buckets, (-infinity, b[0]), [b[0], b[1]), ..., [b[n-1], infinity).
 *
 * <p>Learned boundaries are quantiles, which divide the training rows into buckets of equal size;
 * equal boundaries are merged. Under {@code FEATURE_SPACE} they are the boundaries that {@code
 * keras.layers.Discretization} learns from batches of 32 rows. Under {@code FEATURE_SPACE} and
 * {@code FEATURE_COLUMN} numbers are compared as FLOAT32, as in TensorFlow.
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

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Updates the learned statistics with a training value. */
    public void learn(double value) {
        if (learns()) {
            sketch.add(finite(value));
        }
    }

    /** Updates the learned statistics with a training value. */
    public void learn(Number value) {
        if (value != null) {
            learn(value.doubleValue());
        }
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(double value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(Number value, ByteBuffer out) {
        put(value == null ? missing() : index(value.doubleValue()), out);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(double value) {
        return key(index(value), false);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
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
        throw invalid(Numbers.notFinite(value, nullable()));
    }

    private void bound(double[] all) {
        double[] copy = all.clone();
        if (single) {
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (float) copy[i];
            }
        }
        bounds = copy;
        // Keras keeps an output for each requested bucket, even if it finds fewer boundaries.
        int buckets = is(Semantics.FEATURE_SPACE) ? quantiles : 0;
        place(Math.max(buckets, copy.length + 1));
    }

    @Override
    String kind() {
        return "bucketized";
    }

    /**
     * Returns the name by which a cross refers to the column: the name of the component with the
     * suffix {@code _bucketized}, as in TensorFlow's feature columns, or without it under {@code
     * FEATURE_SPACE}.
     */
    @Override
    public String name() {
        return is(Semantics.FEATURE_SPACE) ? savedName() : savedName() + "_bucketized";
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
            return "(unused)";
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
            // Keras may learn equal boundaries.
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

        /**
         * Sets the bucket boundaries, finite and strictly increasing. Excludes {@link
         * #setQuantiles}.
         */
        public Builder setBounds(double... bounds) {
            this.bounds = bounds.clone();
            return this;
        }

        /**
         * Sets the number of buckets, from 2 to 1000, and learns the boundaries. Excludes {@link
         * #setBounds}.
         */
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
         * @throws IllegalArgumentException if both or neither of boundaries and quantiles are set,
         *     or if they are out of range
         */
        public BucketizedColumn build() {
            check(
                    bounds == null ^ quantiles == 0,
                    "set either the bucket boundaries or the number of quantiles.");
            if (bounds == null) {
                checkRange("quantiles", quantiles, 2, 1000);
            } else {
                checkAscending();
            }
            return new BucketizedColumn(this);
        }

        private void checkAscending() {
            check(bounds.length > 0, "bucketizing requires at least one boundary.");
            for (int i = 0; i < bounds.length; i++) {
                check(
                        Double.isFinite(bounds[i]) && (i == 0 || bounds[i - 1] < bounds[i]),
                        "bucket boundaries must be finite and strictly increasing, but are "
                                + Arrays.toString(bounds)
                                + ".");
            }
        }
    }
}
