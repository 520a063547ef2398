package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Encodes a category as a learned vector instead of one-hot. Use it together with {@link
 * Categorical} or {@link Bucketized}, or on a type that is a category by default. The embedding
 * table is a parameter of the network, named after the component. It is initialised from a
 * truncated normal distribution with standard deviation {@code 1 / sqrt(length)}, as in {@code
 * tf.feature_column}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Embedded {

    /** The length of a vector, from 1 to 4096. */
    int value();

    /**
     * The name of a table shared by several components. The components must have the same type, the
     * same {@link Categorical} annotation and the same vector length, and they share one
     * vocabulary. Default: the component has its own table.
     */
    String shared() default "";

    /**
     * How the vectors of several categories are combined. Default: {@link Combiner#MEAN}. Applies
     * only to a List or a Map.
     */
    Combiner combiner() default Combiner.MEAN;
}
