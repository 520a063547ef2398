package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;

/** A category by a vocabulary of texts, given or learned. A character is a text of one. */
@SuppressWarnings("exports") // No client sees the type of the vocabulary.
public final class TextColumn extends VocabularyColumn<TextVocabulary> {

    private final Hash unknownHash;

    private TextColumn(Builder builder) {
        super(builder, new TextVocabulary(builder.vocabulary, builder));
        unknownHash = Hash.of(builder.unknownBins);
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Counts a value. */
    public void learn(String value) {
        String token = value == null ? standIn() : value;
        if (token != null && !isMissing(token) && learns()) {
            vocabulary().count(token);
        }
    }

    /** Counts a value. */
    public void learn(char value) {
        learn(TextForms.of(value));
    }

    /** Counts a value. */
    public void learn(Character value) {
        learn(TextForms.of(value));
    }

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

    /** What a cross takes. */
    public long key(String value) {
        return key(index(value), value == null || isMissing(value));
    }

    /** What a cross takes. */
    public long key(char value) {
        return key(TextForms.of(value));
    }

    /** What a cross takes. */
    public long key(Character value) {
        return key(TextForms.of(value));
    }

    private int index(String value) {
        String token = value == null ? standIn() : value;
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

    // TensorFlow has no null: a missing text is empty there.
    private String standIn() {
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

        /** Sets the vocabulary, at least one text, none twice. Default: it is learned. */
        public Builder optVocabulary(String... vocabulary) {
            this.vocabulary = vocabulary.clone();
            return this;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the vocabulary is empty or has a text twice
         */
        public TextColumn build() {
            return new TextColumn(this);
        }
    }
}
