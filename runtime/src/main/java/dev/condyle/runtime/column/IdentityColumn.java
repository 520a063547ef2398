package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Encodes a category that is its own index, from 0 to {@code size - 1}. A number out of range is
 * out of vocabulary. Under {@code FEATURE_SPACE} and {@code FEATURE_COLUMN} it is rejected by
 * default.
 */
public final class IdentityColumn extends IndexColumn {

    private static final long TENSORFLOW_MISSING = -1;

    private final int size;

    private IdentityColumn(Builder builder) {
        super(builder);
        size = builder.size;
        place(size);
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Does nothing: the column learns nothing from its values. */
    public void learn(long value) {}

    /** Does nothing: the column learns nothing from its values. */
    public void learn(Number value) {}

    /** Encodes a value and writes it to the buffer. */
    public void write(long value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(Number value, ByteBuffer out) {
        put(value == null ? missing() : index(value.longValue()), out);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(long value) {
        return key(index(value), isMissing(value));
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(Number value) {
        return value == null ? key(missing(), true) : key(value.longValue());
    }

    private int index(long value) {
        if (value >= 0 && value < size) {
            return known((int) value);
        }
        if (isMissing(value)) {
            return missing();
        }
        return hasUnknownBins()
                ? unknown(0)
                : unknown(Long.toString(value), " Values must be from 0 to " + (size - 1) + ".");
    }

    private boolean isMissing(long value) {
        return value == TENSORFLOW_MISSING && is(Semantics.FEATURE_COLUMN);
    }

    @Override
    String kind() {
        return "identity";
    }

    @Override
    String token(int index) {
        return Integer.toString(index);
    }

    /** Builds an {@link IdentityColumn}. */
    public static final class Builder extends CategoryBuilder<Builder> {

        private int size;

        private Builder(String name) {
            super(name);
        }

        /**
         * Sets the number of categories, from 1 to 16,777,216, with an embedding to 2,147,483,645.
         * Required.
         */
        public Builder setSize(int size) {
            this.size = size;
            return this;
        }

        /** Sets how a number out of range is encoded. Default: as the semantics specify. */
        public Builder optUnknown(Unknown unknown) {
            this.unknown = Objects.requireNonNull(unknown, "unknown");
            return this;
        }

        @Override
        Unknown resolvedUnknown() {
            boolean strict = unknown == Unknown.AUTO && semantics != Semantics.CONDYLE;
            return strict ? Unknown.ERROR : super.resolvedUnknown();
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the size is out of range
         */
        public IdentityColumn build() {
            checkCategories("size", size, 1, maxCategories());
            return new IdentityColumn(this);
        }
    }
}
