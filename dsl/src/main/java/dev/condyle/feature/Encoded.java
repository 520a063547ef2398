package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Numbers that are encoded already, such as the embedding of a text: a {@code float[]}, copied as
 * it is, and one column more that is 1 where it is null, if {@link #missing} says so. It becomes a
 * {@code dev.condyle.runtime.column.FloatsColumn}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Encoded {

    /** How many numbers there are, from 1 to 65,536. */
    int value();

    /** What becomes of a null. Default: {@link Missing#AUTO}, zeros and an indicator. */
    Missing missing() default Missing.AUTO;
}
