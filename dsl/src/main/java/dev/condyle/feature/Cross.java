package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Crosses components of a record: their categories together are one category, hashed to bins. It
 * becomes a {@code dev.condyle.runtime.column.CrossedColumn}. Crosses stand behind the columns of
 * the components, in the order in which they are written.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Crosses.class)
public @interface Cross {

    /**
     * The names of 2 to 4 components, none twice. Each is one category: {@link Bucketized}, {@link
     * Categorical} or an enum; not a list or a map, and not a bare number.
     */
    String[] of();

    /** The number of bins, from 2 to 16,777,213. */
    int bins();

    /**
     * The length of the learned vector that a bin becomes, from 1 to 4096. Default: 0, a one-hot of
     * all bins.
     */
    int embedded() default 0;
}
