package dev.condyle.runtime.column;

import java.nio.ByteBuffer;
import java.util.List;

/** Copies numbers that are already encoded, such as the embedding of a text. */
public final class FloatsColumn extends InputColumn {

    private final int length;
    private final boolean indicator;
    private final boolean rejectsMissing;

    private FloatsColumn(Builder builder) {
        super(builder);
        length = builder.length;
        indicator = builder.hasIndicator();
        rejectsMissing = builder.rejectsMissing();
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Does nothing: the column learns nothing from its values. */
    public void learn(float[] value) {}

    /** Writes a value, which must have exactly the length of the column and finite numbers. */
    public void write(float[] value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
            return;
        }
        if (value.length != length) {
            throw invalid(
                    "the array has " + value.length + " numbers, but must have " + length + ".");
        }
        for (int i = 0; i < length; i++) {
            if (!(Math.abs(value[i]) <= Float.MAX_VALUE)) {
                throw invalid(
                        "the number at index " + i + " is " + value[i] + ", but must be finite.");
            }
            out.putFloat(value[i]);
        }
        if (indicator) {
            out.putFloat(0);
        }
    }

    private void writeMissing(ByteBuffer out) {
        if (rejectsMissing) {
            throw missingNotAllowed();
        }
        for (int i = 0; i < length; i++) {
            out.putFloat(0);
        }
        if (indicator) {
            out.putFloat(1);
        }
    }

    @Override
    String kind() {
        return "floats";
    }

    @Override
    List<PackedPart> parts() {
        PackedPart numbers = PackedPart.numbers(length, place -> name() + "[" + place + "]");
        return indicator
                ? List.of(numbers, PackedPart.number(name() + " (missing)"))
                : List.of(numbers);
    }

    /** Builds a {@link FloatsColumn}. */
    public static final class Builder extends ImputingBuilder<Builder> {

        private int length;

        private Builder(String name) {
            super(name);
        }

        /** Sets the length of the array, from 1 to 65,536. Required. */
        public Builder setLength(int length) {
            this.length = length;
            return this;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the length is out of range
         */
        public FloatsColumn build() {
            checkRange("length", length, 1, 65_536);
            return new FloatsColumn(this);
        }
    }
}
