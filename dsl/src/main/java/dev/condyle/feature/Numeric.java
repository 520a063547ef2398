package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number as it is, or scaled: one column, and a second one where {@link #missing} has an
 * indicator. For byte, short, int, long, float, double, boolean (0 or 1) and their boxes. It
 * becomes a {@code dev.condyle.runtime.column.NumericColumn}.
 *
 * <p>A component may have {@link Bucketized} or {@link Categorical} beside it, which then adds its
 * columns behind the number's.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Numeric {

    /**
     * Whether it is standardised: {@code (x - mean) / max(sqrt(population variance), 1e-7)}, mean
     * and variance learned, as {@code keras.layers.Normalization} does. All are 0 where the
     * training rows have one number only; in another than Condyle's own {@link Semantics}, another
     * number is then ten million times as far from the mean. Default: false.
     */
    boolean normalize() default false;

    /**
     * Whether it is scaled so that the least number of the training rows is 0 and the greatest is
     * 1; a number outside of them is outside of that, too. All are 0 where they are equal. Default:
     * false.
     */
    boolean minMax() default false;

    /**
     * Whether {@code sign(x) ln(1 + |x|)} is taken before all else. Default: false. Not for a
     * boolean.
     */
    boolean log() default false;

    /**
     * What it is multiplied by, finite and not 0, as in {@code keras.layers.Rescaling}. Default: 1.
     * Neither this nor {@link #offset} goes with {@link #normalize} or {@link #minMax}.
     */
    double scale() default 1;

    /** What is then added, finite. Default: 0. */
    double offset() default 0;

    /**
     * What stands for a number that is null. Default: {@link Imputation#AUTO}. Only a box can be
     * null.
     */
    Imputation missing() default Imputation.AUTO;

    /**
     * The constant that stands for a null where {@link #missing} says so, finite, in the unit of
     * the component. Default: 0.
     */
    double fillValue() default 0;
}
