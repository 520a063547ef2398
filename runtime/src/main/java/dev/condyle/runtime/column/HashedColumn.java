package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;

/**
 * A category by the hash of its text form, as in {@code keras.layers.Hashing}. No value is unknown.
 * Under {@code FEATURE_SPACE} a missing value is hashed as the empty text.
 *
 * <p>A cross takes the value itself, not its bin; only under {@code FEATURE_SPACE} the bin. Under
 * {@code FEATURE_COLUMN} a missing value is the empty text or -1 to a cross, as in TensorFlow.
 */
public final class HashedColumn extends IndexColumn {

    private static final long TENSORFLOW_MISSING = -1;

    private final Hash hash;

    private HashedColumn(Builder builder) {
        super(builder);
        hash = builder.hash(builder.bins);
        place(builder.bins);
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Nothing is learned from a value. */
    public void learn(Object value) {}

    /** Writes a value. */
    public void write(String value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Writes a value. */
    public void write(char value, ByteBuffer out) {
        put(index(TextForms.of(value)), out);
    }

    /** Writes a value. */
    public void write(Character value, ByteBuffer out) {
        put(index(TextForms.of(value)), out);
    }

    /** Writes a value. */
    public void write(long value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Writes a value. */
    public void write(Number value, ByteBuffer out) {
        put(value == null ? missingIndex() : index(value.longValue()), out);
    }

    /** What a cross takes. */
    public long key(String value) {
        if (is(Semantics.FEATURE_SPACE) || value == null && is(Semantics.CONDYLE)) {
            return index(value);
        }
        return HashBytes.of(value == null ? "" : value).fingerprint();
    }

    /** What a cross takes. */
    public long key(char value) {
        return key(TextForms.of(value));
    }

    /** What a cross takes. */
    public long key(Character value) {
        return key(TextForms.of(value));
    }

    /** What a cross takes. */
    public long key(long value) {
        return is(Semantics.FEATURE_SPACE) ? index(value) : value;
    }

    /** What a cross takes. */
    public long key(Number value) {
        if (value != null) {
            return key(value.longValue());
        }
        if (is(Semantics.FEATURE_COLUMN)) {
            return TENSORFLOW_MISSING;
        }
        int index = missingIndex();
        // The index may be a value, too.
        return is(Semantics.FEATURE_SPACE) ? index : NO_KEY;
    }

    private int index(String value) {
        return value == null || isMissing(value) ? missingIndex() : known(hash.bin(value));
    }

    private int index(long value) {
        return isMissing(value) ? missingIndex() : known(hash.bin(value));
    }

    private int missingIndex() {
        return policy().missing() == Missing.AUTO ? known(hash.bin("")) : missing();
    }

    private boolean isMissing(String value) {
        return value.isEmpty() && is(Semantics.FEATURE_COLUMN);
    }

    private boolean isMissing(long value) {
        return value == TENSORFLOW_MISSING && is(Semantics.FEATURE_COLUMN);
    }

    @Override
    String token(int index) {
        return "#" + index;
    }

    /** Builds a {@link HashedColumn}. */
    public static final class Builder extends CategoryBuilder<Builder> {

        private int bins;

        private Builder(String name) {
            super(name);
        }

        /** Sets the number of bins, from 2 to 16,777,213. Required. */
        public Builder setBins(int bins) {
            this.bins = bins;
            return this;
        }

        /** Sets the two numbers of the salt: another salt, another hash. Default: no salt. */
        public Builder optSalt(long salt0, long salt1) {
            return salted(salt0, salt1);
        }

        @Override
        Unknown resolvedUnknown() {
            return Unknown.ZEROS;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the number of bins is out of range
         */
        public HashedColumn build() {
            checkRange("bins", bins, 2, MAX_CATEGORIES);
            return new HashedColumn(this);
        }
    }
}
