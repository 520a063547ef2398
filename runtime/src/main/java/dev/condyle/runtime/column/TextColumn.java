package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;

/**
 * Encodes a string as a category of a given or learned vocabulary. A character is encoded as a
 * string of length 1.
 */
@SuppressWarnings("exports") // The type of the vocabulary is not visible to clients.
public final class TextColumn extends VocabularyColumn<TextVocabulary> {

    private final Hash unknownHash;

    private TextColumn(Builder builder) {
        super(builder, new TextVocabulary(builder.vocabulary, builder));
        unknownHash = Hash.of(builder.unknownBins);
    }

    @Override
    String kind() {
        return "text";
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Counts a training value. */
    public void learn(String value) {
        String token = value == null ? missingToken() : value;
        if (token != null && !isMissing(token) && learns()) {
            vocabulary().count(token);
        }
    }

    /** Counts a training value. */
    public void learn(char value) {
        learn(TextForms.of(value));
    }

    /** Counts a training value. */
    public void learn(Character value) {
        learn(TextForms.of(value));
    }

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

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(String value) {
        return key(index(value), value == null || isMissing(value));
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(char value) {
        return key(TextForms.of(value));
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(Character value) {
        return key(TextForms.of(value));
    }

    private int index(String value) {
        String token = value == null ? missingToken() : value;
        if (token == null || isMissing(token)) {
            return missing();
        }
        int place = vocabulary().find(token);
        if (place >= 0) {
            return known(place);
        }
        return hasUnknownBins()
                ? unknown(unknownHash.bins() == 1 ? 0 : unknownHash.bin(token))
                : unknown(token, vocabulary().hint(token));
    }

    // TensorFlow has no null: a missing string is empty there.
    private String missingToken() {
        return policy().missing() == Missing.AUTO ? "" : null;
    }

    private boolean isMissing(String token) {
        return token.isEmpty() && is(Semantics.FEATURE_COLUMN);
    }

    /** Builds a {@link TextColumn}. */
    public static final class Builder extends VocabularyBuilder<Builder> {

        private String[] vocabulary;

        private Builder(String name) {
            super(name);
        }

        /** Sets the vocabulary, at least one string, without duplicates. Default: learned. */
        public Builder optVocabulary(String... vocabulary) {
            this.vocabulary = vocabulary.clone();
            return this;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the vocabulary is empty or has duplicates
         */
        public TextColumn build() {
            return new TextColumn(this);
        }
    }
}
