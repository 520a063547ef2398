package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of a LocalDate or a LocalDateTime: first the cyclic ones, then the categories, then the
 * numbers, and one column more that is 1 where the date is null, if {@link #missing} says so. It
 * becomes a {@code dev.condyle.runtime.column.DateColumn}.
 *
 * <p>Without any part it is {@code cyclic = {MONTH, DAY_OF_WEEK}}, and HOUR for a LocalDateTime.
 * Within one list no part stands twice. HOUR, MINUTE and SECOND are for a LocalDateTime only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface DateParts {

    /**
     * Parts that become two numbers each, the sin and the cos of {@code 2 pi (value - first) /
     * period}, so that December is beside January. Not YEAR. Default: none.
     */
    DatePart[] cyclic() default {};

    /** Parts that become a column for each value. Not YEAR. Default: none. */
    DatePart[] categories() default {};

    /** Parts that become a standardised number: mean and variance are learned. Default: none. */
    DatePart[] numbers() default {};

    /** What becomes of a null. Default: {@link Missing#AUTO}, zeros and an indicator. */
    Missing missing() default Missing.AUTO;
}
