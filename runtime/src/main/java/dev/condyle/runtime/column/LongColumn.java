package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;

/** Encodes an integer as a category of a given or learned vocabulary. */
@SuppressWarnings("exports") // The type of the vocabulary is not visible to clients.
public final class LongColumn extends VocabularyColumn<LongVocabulary> {

    // TensorFlow has no null: -1 is out of vocabulary in IntegerLookup and missing in feature
    // columns.
    private static final long TENSORFLOW_MISSING = -1;

    private final Hash unknownHash;

    private LongColumn(Builder builder) {
        super(builder, new LongVocabulary(builder.vocabulary, builder));
        unknownHash = Hash.of(builder.unknownBins);
    }

    @Override
    String kind() {
        return "long";
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Counts a training value. */
    public void learn(long value) {
        if (!isMissing(value) && learns()) {
            vocabulary().count(value);
        }
    }

    /** Counts a training value. */
    public void learn(Number value) {
        if (value != null) {
            learn(value.longValue());
        }
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(long value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(Number value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(long value) {
        return key(index(value), isMissing(value));
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(Number value) {
        return value == null ? key(index(null), true) : key(value.longValue());
    }

    private int index(Number value) {
        if (value == null) {
            boolean asUnknown = policy().missing() == Missing.AUTO && hasUnknownBins();
            return asUnknown ? unknown(bin(TENSORFLOW_MISSING)) : missing();
        }
        return index(value.longValue());
    }

    private int index(long value) {
        if (isMissing(value)) {
            return missing();
        }
        int place = vocabulary().find(value);
        if (place >= 0) {
            return known(place);
        }
        return hasUnknownBins()
                ? unknown(bin(value))
                : unknown(Long.toString(value), vocabulary().hint());
    }

    private int bin(long value) {
        if (unknownHash.bins() == 1) {
            return 0;
        }
        // IntegerLookup computes the modulo; feature columns hash the digits.
        return is(Semantics.FEATURE_SPACE)
                ? (int) Math.floorMod(value, (long) unknownHash.bins())
                : unknownHash.bin(value);
    }

    private boolean isMissing(long value) {
        return value == TENSORFLOW_MISSING && is(Semantics.FEATURE_COLUMN);
    }

    /** Builds a {@link LongColumn}. */
    public static final class Builder extends VocabularyBuilder<Builder> {

        private long[] vocabulary;

        private Builder(String name) {
            super(name);
        }

        /** Sets the vocabulary, at least one number, without duplicates. Default: learned. */
        public Builder optVocabulary(long... vocabulary) {
            this.vocabulary = vocabulary.clone();
            return this;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the vocabulary is empty or has duplicates
         */
        public LongColumn build() {
            return new LongColumn(this);
        }
    }
}
