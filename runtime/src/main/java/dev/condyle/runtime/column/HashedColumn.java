package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;

/**
 * Encodes a category by the hash of its text form, as {@code keras.layers.Hashing} does. No value
 * is out of vocabulary. Under {@code FEATURE_SPACE} a missing value is hashed as the empty string.
 *
 * <p>The key for a cross is the value itself, not its bin, except under {@code FEATURE_SPACE}.
 * Under {@code FEATURE_COLUMN} the key of a missing value is that of the empty string or -1, as in
 * TensorFlow.
 */
public final class HashedColumn extends IndexColumn {

    private static final long TENSORFLOW_MISSING = -1;

    private final Hash hash;

    private HashedColumn(Builder builder) {
        super(builder);
        hash = builder.hash(builder.bins);
        place(builder.bins);
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Does nothing: the column learns nothing from its values. */
    public void learn(Object value) {}

    /** Encodes a value and writes it to the buffer. */
    public void write(String value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(char value, ByteBuffer out) {
        put(index(TextForms.of(value)), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(Character value, ByteBuffer out) {
        put(index(TextForms.of(value)), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(long value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(Number value, ByteBuffer out) {
        put(value == null ? missingIndex() : index(value.longValue()), out);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(String value) {
        if (is(Semantics.FEATURE_SPACE) || value == null && is(Semantics.CONDYLE)) {
            return index(value);
        }
        return HashBytes.of(value == null ? "" : value).fingerprint();
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(char value) {
        return key(TextForms.of(value));
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(Character value) {
        return key(TextForms.of(value));
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(long value) {
        return is(Semantics.FEATURE_SPACE) ? index(value) : value;
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(Number value) {
        if (value != null) {
            return key(value.longValue());
        }
        if (is(Semantics.FEATURE_COLUMN)) {
            return TENSORFLOW_MISSING;
        }
        int index = missingIndex();
        // A value may be equal to the index.
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
    String kind() {
        return "hashed";
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

        /**
         * Sets the number of bins, from 2 to 16,777,216, with an embedding to 2,147,483,645.
         * Required.
         */
        public Builder setBins(int bins) {
            this.bins = bins;
            return this;
        }

        /**
         * Sets the two numbers of the salt; a different salt produces different bins. Default: no
         * salt.
         */
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
            checkCategories("bins", bins, 2, maxCategories());
            return new HashedColumn(this);
        }
    }
}
