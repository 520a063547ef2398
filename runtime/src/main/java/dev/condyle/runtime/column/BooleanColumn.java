package dev.condyle.runtime.column;

import java.nio.ByteBuffer;

/** Encodes a boolean as one of two categories, false and true. */
public final class BooleanColumn extends IndexColumn {

    private BooleanColumn(Builder builder) {
        super(builder);
        place(2);
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Does nothing: the column learns nothing from its values. */
    public void learn(boolean value) {}

    /** Does nothing: the column learns nothing from its values. */
    public void learn(Boolean value) {}

    /** Encodes a value and writes it to the buffer. */
    public void write(boolean value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(Boolean value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(boolean value) {
        return key(index(value), false);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(Boolean value) {
        return key(index(value), value == null);
    }

    private int index(boolean value) {
        return known(value ? 1 : 0);
    }

    private int index(Boolean value) {
        return value == null ? missing() : index(value.booleanValue());
    }

    @Override
    String kind() {
        return "boolean";
    }

    @Override
    String token(int index) {
        return Boolean.toString(index == 1);
    }

    /** Builds a {@link BooleanColumn}. */
    public static final class Builder extends ClosedVocabularyBuilder<Builder> {

        private Builder(String name) {
            super(name);
        }

        /** Builds the column. */
        public BooleanColumn build() {
            return new BooleanColumn(this);
        }
    }
}
