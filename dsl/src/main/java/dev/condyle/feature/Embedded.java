package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns a category into a learned vector, instead of a column for each. Stands beside {@link
 * Categorical} or {@link Bucketized}, or on a type that is a category without any annotation. The
 * table of vectors is a parameter of the network, named after the component: it begins truncated
 * normal with deviation {@code 1 / sqrt(length)}, as in {@code tf.feature_column}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Embedded {

    /** The length of a vector, from 1 to 4096. */
    int value();

    /**
     * The name of a table that several components share: they have the same type, the same {@link
     * Categorical} and the same length, and learn one vocabulary together. Default: the component
     * has a table of its own.
     */
    String shared() default "";

    /**
     * How the vectors of several categories become one. Default: {@link Combiner#MEAN}. Only for a
     * List or a Map.
     */
    Combiner combiner() default Combiner.MEAN;
}
