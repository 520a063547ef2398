package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Encodes the parts of a LocalDate or a LocalDateTime: first the cyclic parts, then the categories,
 * then the numbers and, depending on {@link #missing}, an indicator column for null. Generates a
 * {@code dev.condyle.runtime.column.DateColumn}.
 *
 * <p>If no part is set, the default is {@code cyclic = {MONTH, DAY_OF_WEEK}}, and also HOUR for a
 * LocalDateTime. A part can occur only once in each list. HOUR, MINUTE and SECOND require a
 * LocalDateTime.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface DateParts {

    /**
     * Parts encoded as two numbers each, the sine and cosine of {@code 2 pi (value - first) /
     * period}, so that December is close to January. YEAR is not allowed. Default: none.
     */
    DatePart[] cyclic() default {};

    /** Parts encoded one-hot, with one column per value. YEAR is not allowed. Default: none. */
    DatePart[] categories() default {};

    /** Parts encoded as a standardised number, with learned mean and variance. Default: none. */
    DatePart[] numbers() default {};

    /** How null is encoded. Default: {@link Missing#AUTO}, zeros and an indicator column. */
    Missing missing() default Missing.AUTO;
}
