package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Encodes a number, optionally scaled: one column and, depending on {@link #missing}, an indicator
 * column for null. Applies to byte, short, int, long, float, double, boolean (0 or 1) and their
 * wrapper types. Generates a {@code dev.condyle.runtime.column.NumericColumn}.
 *
 * <p>The component can also have {@link Bucketized} or {@link Categorical}, whose columns come
 * after the number.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Numeric {

    /**
     * Whether to standardise the number: {@code (x - mean) / max(sqrt(population variance), 1e-7)},
     * with learned mean and variance, like {@code keras.layers.Normalization}. All values are 0 if
     * the training rows contain only one distinct number; with {@link Semantics} other than {@link
     * Semantics#CONDYLE}, the difference of another number from the mean is then multiplied by ten
     * million. Default: false.
     */
    boolean normalize() default false;

    /**
     * Whether to scale the number so that the minimum of the training rows is 0 and the maximum is
     * 1. Numbers outside this range are not clipped. All values are 0 if the minimum and the
     * maximum are equal. Default: false.
     */
    boolean minMax() default false;

    /**
     * Whether to apply {@code sign(x) ln(1 + |x|)} first. Default: false. Not allowed for a
     * boolean.
     */
    boolean log() default false;

    /**
     * The factor to multiply the number by, finite and not 0, as in {@code keras.layers.Rescaling}.
     * Default: 1. Neither this nor {@link #offset} can be combined with {@link #normalize} or
     * {@link #minMax}.
     */
    double scale() default 1;

    /** The offset to add after scaling, finite. Default: 0. */
    double offset() default 0;

    /**
     * The imputation strategy for null. Default: {@link Imputation#AUTO}. A primitive is never
     * null.
     */
    Imputation missing() default Imputation.AUTO;

    /**
     * The constant that replaces null if {@link #missing} is {@link Imputation#CONSTANT} or {@link
     * Imputation#CONSTANT_AND_INDICATOR}; finite, in the unit of the component. Default: 0.
     */
    double fillValue() default 0;
}
