package dev.condyle.runtime.column;

import java.nio.ByteBuffer;

/** A boolean as one of two categories, false and true. */
public final class BooleanColumn extends IndexColumn {

    private BooleanColumn(Builder builder) {
        super(builder);
        place(2);
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Nothing is learned from a value. */
    public void learn(boolean value) {}

    /** Nothing is learned from a value. */
    public void learn(Boolean value) {}

    /** Writes a value. */
    public void write(boolean value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Writes a value. */
    public void write(Boolean value, ByteBuffer out) {
        put(index(value), out);
    }

    /** What a cross takes. */
    public long key(boolean value) {
        return key(index(value), false);
    }

    /** What a cross takes. */
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
