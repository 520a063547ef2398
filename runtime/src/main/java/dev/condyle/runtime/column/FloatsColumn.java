package dev.condyle.runtime.column;

import java.nio.ByteBuffer;
import java.util.List;

/** Numbers that are encoded already, such as the embedding of a text. They are copied. */
public final class FloatsColumn extends InputColumn {

    private final int length;
    private final boolean indicator;
    private final boolean refusesMissing;

    private FloatsColumn(Builder builder) {
        super(builder);
        length = builder.length;
        indicator = builder.hasIndicator();
        refusesMissing = builder.refusesMissing();
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Nothing is learned from a value. */
    public void learn(float[] value) {}

    /** Writes a value: exactly as many finite numbers as the column has. */
    public void write(float[] value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
            return;
        }
        if (value.length != length) {
            throw refused("has " + value.length + " numbers, but " + length + " are expected.");
        }
        for (int i = 0; i < length; i++) {
            if (!(Math.abs(value[i]) <= Float.MAX_VALUE)) {
                throw refused(
                        "number " + i + " (from 0) is " + value[i] + ", which is not finite.");
            }
            out.putFloat(value[i]);
        }
        if (indicator) {
            out.putFloat(0);
        }
    }

    private void writeMissing(ByteBuffer out) {
        if (refusesMissing) {
            throw missingRefused();
        }
        for (int i = 0; i < length; i++) {
            out.putFloat(0);
        }
        if (indicator) {
            out.putFloat(1);
        }
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

        /** Sets how many numbers there are, from 1 to 65,536. Required. */
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
