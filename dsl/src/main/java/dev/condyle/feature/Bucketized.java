package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Encodes a number as the bucket that it falls into, one-hot: one column per bucket and, depending
 * on {@link #missing}, one for null. Buckets include their lower bound. Applies to byte, short,
 * int, long, float, double and their wrapper types. Generates a {@code
 * dev.condyle.runtime.column.BucketizedColumn}.
 *
 * <p>Exactly one of {@link #value} and {@link #quantiles} is required.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Bucketized {

    /**
     * The 1 to 10,000 boundaries of the buckets, finite and strictly ascending. {@code {18, 65}}
     * defines three buckets: below 18, from 18 to below 65, and from 65. Default: none.
     */
    double[] value() default {};

    /**
     * The number of quantile buckets, from 2 to 1000. The boundaries are learned from the training
     * rows so that all buckets contain about the same number of rows. There are fewer buckets if
     * boundaries coincide. Default: 0, not used.
     */
    int quantiles() default 0;

    /** How null is encoded. Default: {@link Missing#AUTO}. A primitive is never null. */
    Missing missing() default Missing.AUTO;
}
