package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Crosses components of a record: each combination of their categories is one category and is
 * hashed to a bin. Generates a {@code dev.condyle.runtime.column.CrossedColumn}. Crosses come after
 * the columns of the components, in source order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Crosses.class)
public @interface Cross {

    /**
     * The names of 2 to 4 components, without duplicates. Each must have a single category: it is
     * {@link Bucketized}, {@link Categorical} or an enum, but not a list, a map or a plain number.
     */
    String[] of();

    /** The number of bins, from 2 to 16,777,216, or to 2,147,483,645 with {@link #embedded}. */
    int bins();

    /**
     * The length of the learned vector of each bin, from 1 to 4096. Default: 0, a one-hot encoding
     * of the bins.
     */
    int embedded() default 0;
}
