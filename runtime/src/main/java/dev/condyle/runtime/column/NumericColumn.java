package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Imputation;
import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/** A number as it is or scaled, and where asked for, a second one that is 1 where it is missing. */
public final class NumericColumn extends InputColumn {

    private final Scaling scaling;
    private final Imputer imputer;
    private final Moments moments = new Moments();
    private float filled;

    private NumericColumn(Builder builder) {
        super(builder);
        scaling = builder.scaling();
        imputer = builder.imputer();
        if (!learns()) {
            finish();
        }
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Learns from a value. */
    public void learn(double value) {
        if (learns()) {
            moments.add(scaling.before(finite(value)));
        }
    }

    /** Learns from a value. */
    public void learn(Number value) {
        if (value != null) {
            learn(value.doubleValue());
        }
    }

    /** Learns from a value. */
    public void learn(boolean value) {
        learn(value ? 1.0 : 0.0);
    }

    /** Learns from a value. */
    public void learn(Boolean value) {
        if (value != null) {
            learn(value.booleanValue());
        }
    }

    /** Writes a value. */
    public void write(double value, ByteBuffer out) {
        out.putFloat(number(value));
        if (imputer.hasIndicator()) {
            out.putFloat(0);
        }
    }

    /** Writes a value. */
    public void write(Number value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
        } else {
            write(value.doubleValue(), out);
        }
    }

    /** Writes 1 or 0. */
    public void write(boolean value, ByteBuffer out) {
        write(value ? 1.0 : 0.0, out);
    }

    /** Writes 1 or 0. */
    public void write(Boolean value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
        } else {
            write(value.booleanValue(), out);
        }
    }

    private void writeMissing(ByteBuffer out) {
        if (imputer.refuses()) {
            throw missingRefused();
        }
        out.putFloat(filled);
        if (imputer.hasIndicator()) {
            out.putFloat(1);
        }
    }

    private float number(double value) {
        return number(value, scaling.before(finite(value)));
    }

    private float number(double value, double before) {
        float number = scaling.after(before, moments);
        if (Math.abs(number) <= Float.MAX_VALUE) {
            return number;
        }
        throw refused(value + " becomes " + number + ", which is too large for a FLOAT32.");
    }

    private double finite(double value) {
        if (Math.abs(value) <= Double.MAX_VALUE) {
            return value;
        }
        throw refused(Numbers.notFinite(value));
    }

    @Override
    boolean learns() {
        return scaling.learns() || imputer.isMean();
    }

    @Override
    void finish() {
        if (!moments.areFinite()) {
            throw refused(
                    "the numbers of the training rows are too large to have a mean and a variance;"
                            + " write log = true, or make them smaller.");
        }
        filled =
                imputer.isMean()
                        ? number(moments.mean(), moments.mean())
                        : number(imputer.constant());
    }

    @Override
    List<PackedPart> parts() {
        PackedPart number = PackedPart.number(name());
        return imputer.hasIndicator()
                ? List.of(number, PackedPart.number(name() + " (missing)"))
                : List.of(number);
    }

    @Override
    void save(JsonObject state) {
        if (learns()) {
            moments.save(state);
        }
    }

    @Override
    void restore(JsonObject state) {
        if (learns()) {
            moments.restore(state);
            finish();
        }
    }

    /** Builds a {@link NumericColumn}. */
    public static final class Builder extends ColumnBuilder<Builder> {

        private boolean normalize;
        private boolean minMax;
        private boolean log;
        private double scale = 1;
        private double offset;
        private Imputation fill = Imputation.AUTO;
        private double constant;

        private Builder(String name) {
            super(name);
        }

        /**
         * Standardises: less the mean, divided by max(sqrt(population variance), 1e-7), as {@code
         * keras.layers.Normalization} does. In {@link Semantics#CONDYLE}, all are 0 where the
         * training rows have one number only. Default: no.
         */
        public Builder optNormalize(boolean normalize) {
            this.normalize = normalize;
            return this;
        }

        /**
         * Makes the training rows' least number 0 and their greatest 1; numbers outside go beyond.
         * All are 0 where those two are equal. Default: no.
         */
        public Builder optMinMax(boolean minMax) {
            this.minMax = minMax;
            return this;
        }

        /** Takes sign(x) ln(1 + |x|) before all else. Default: no. */
        public Builder optLog(boolean log) {
            this.log = log;
            return this;
        }

        /** Multiplies by a number that is finite and not 0. Default: 1. */
        public Builder optScale(double scale) {
            this.scale = scale;
            return this;
        }

        /** Adds a finite number, after the multiplication. Default: 0. */
        public Builder optOffset(double offset) {
            this.offset = offset;
            return this;
        }

        /** Sets what stands for a null. Default: as the semantics have it. */
        public Builder optFill(Imputation fill) {
            this.fill = Objects.requireNonNull(fill, "fill");
            return this;
        }

        /** Sets the constant that stands for a null, in the unit of the component. Default: 0. */
        public Builder optConstant(double constant) {
            this.constant = constant;
            return this;
        }

        private Imputer imputer() {
            if (neverMissing) {
                return new Imputer(Imputation.ERROR, 0);
            }
            if (fill != Imputation.AUTO) {
                return new Imputer(fill, constant);
            }
            boolean own = semantics == Semantics.CONDYLE;
            return new Imputer(own ? Imputation.MEAN_AND_INDICATOR : Imputation.ERROR, constant);
        }

        private Scaling scaling() {
            boolean single = semantics != Semantics.CONDYLE;
            Scaling.Kind kind =
                    normalize
                            ? Scaling.Kind.STANDARD
                            : minMax ? Scaling.Kind.MIN_MAX : Scaling.Kind.LINEAR;
            return new Scaling(kind, log, scale, offset, single);
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if it is scaled in two ways, or by no finite number
         */
        public NumericColumn build() {
            boolean linear = scale != 1 || offset != 0;
            check(
                    !(normalize && minMax) && !(linear && (normalize || minMax)),
                    "a number is standardised, or scaled to 0..1, or by scale and offset.");
            check(
                    Double.isFinite(scale)
                            && scale != 0
                            && Double.isFinite(offset)
                            && Double.isFinite(constant),
                    "scale, offset and constant are finite, and scale is not 0.");
            return new NumericColumn(this);
        }
    }
}
