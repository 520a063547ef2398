package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes numbers that are already encoded through unchanged, such as a text embedding: a {@code
 * float[]} and, depending on {@link #missing}, an indicator column for null. Generates a {@code
 * dev.condyle.runtime.column.FloatsColumn}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Encoded {

    /** The length of the array, from 1 to 65,536. */
    int value();

    /** How null is encoded. Default: {@link Missing#AUTO}, zeros and an indicator column. */
    Missing missing() default Missing.AUTO;
}
