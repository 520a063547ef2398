package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number as the bucket that it falls into: a column for each bucket, and one where it is null, if
 * {@link #missing} says so. Buckets are left-closed. For byte, short, int, long, float, double and
 * their boxes. It becomes a {@code dev.condyle.runtime.column.BucketizedColumn}.
 *
 * <p>Exactly one of {@link #value} and {@link #quantiles} is given.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Bucketized {

    /**
     * The bounds, finite and strictly ascending, 1 to 10,000 of them. {@code {18, 65}} makes three
     * buckets: below 18, from 18 to below 65, from 65 on.
     */
    double[] value() default {};

    /**
     * The number of buckets, from 2 to 1000, into which the training rows are divided evenly: their
     * bounds are learned. There are fewer where bounds coincide.
     */
    int quantiles() default 0;

    /** What becomes of a null. Default: {@link Missing#AUTO}. Only a box can be null. */
    Missing missing() default Missing.AUTO;
}
