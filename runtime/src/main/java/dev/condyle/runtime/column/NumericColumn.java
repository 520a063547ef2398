package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Imputation;
import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * Encodes a number, optionally scaled, and optionally adds an indicator that is 1 if the number is
 * missing.
 */
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

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Updates the learned statistics with a training value. */
    public void learn(double value) {
        if (learns()) {
            moments.add(scaling.before(finite(value)));
        }
    }

    /** Updates the learned statistics with a training value. */
    public void learn(Number value) {
        if (value != null) {
            learn(value.doubleValue());
        }
    }

    /** Updates the learned statistics with a training value. */
    public void learn(boolean value) {
        learn(value ? 1.0 : 0.0);
    }

    /** Updates the learned statistics with a training value. */
    public void learn(Boolean value) {
        if (value != null) {
            learn(value.booleanValue());
        }
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(double value, ByteBuffer out) {
        out.putFloat(number(value));
        if (imputer.hasIndicator()) {
            out.putFloat(0);
        }
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(Number value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
        } else {
            write(value.doubleValue(), out);
        }
    }

    /** Writes 1 for true and 0 for false. */
    public void write(boolean value, ByteBuffer out) {
        write(value ? 1.0 : 0.0, out);
    }

    /** Writes 1 for true and 0 for false. */
    public void write(Boolean value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
        } else {
            write(value.booleanValue(), out);
        }
    }

    private void writeMissing(ByteBuffer out) {
        if (imputer.rejects()) {
            throw missingNotAllowed();
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
        throw invalid(
                "the value "
                        + value
                        + " is scaled to "
                        + number
                        + ", which exceeds the range of FLOAT32.");
    }

    private double finite(double value) {
        if (Math.abs(value) <= Double.MAX_VALUE) {
            return value;
        }
        throw invalid(Numbers.notFinite(value, nullable()));
    }

    @Override
    String kind() {
        return "numeric";
    }

    @Override
    boolean learns() {
        return scaling.learns() || imputer.isMean();
    }

    @Override
    void finish() {
        if (!moments.areFinite()) {
            throw invalid(
                    "the mean or the variance of the training values overflows. Set log = true or"
                            + " scale the values down.");
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
         * Sets whether to standardise: (x - mean) / max(sqrt(population variance), 1e-7), as {@code
         * keras.layers.Normalization} does. Under {@link Semantics#CONDYLE} the result is 0 if all
         * training values are equal up to rounding. Default: false.
         */
        public Builder optNormalize(boolean normalize) {
            this.normalize = normalize;
            return this;
        }

        /**
         * Sets whether to scale linearly so that the minimum of the training values is 0 and the
         * maximum is 1; values out of this range are not clipped. If minimum and maximum are equal,
         * the result is 0. Default: false.
         */
        public Builder optMinMax(boolean minMax) {
            this.minMax = minMax;
            return this;
        }

        /** Sets whether to compute sign(x) ln(1 + |x|) before scaling. Default: false. */
        public Builder optLog(boolean log) {
            this.log = log;
            return this;
        }

        /** Sets the factor, which must be finite and not 0. Default: 1. */
        public Builder optScale(double scale) {
            this.scale = scale;
            return this;
        }

        /** Sets the number, which must be finite, to add after the multiplication. Default: 0. */
        public Builder optOffset(double offset) {
            this.offset = offset;
            return this;
        }

        /** Sets how a null is imputed. Default: as the semantics specify. */
        public Builder optFill(Imputation fill) {
            this.fill = Objects.requireNonNull(fill, "fill");
            return this;
        }

        /** Sets the constant that replaces a null, in the unit of the component. Default: 0. */
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
         * @throws IllegalArgumentException if more than one kind of scaling is set, or if a number
         *     is not finite
         */
        public NumericColumn build() {
            boolean linear = scale != 1 || offset != 0;
            check(
                    !(normalize && minMax) && !(linear && (normalize || minMax)),
                    "set only one of normalize, minMax, and scale with offset.");
            check(
                    Double.isFinite(scale)
                            && scale != 0
                            && Double.isFinite(offset)
                            && Double.isFinite(constant),
                    "scale, offset and constant must be finite, and scale must not be 0.");
            return new NumericColumn(this);
        }
    }
}
