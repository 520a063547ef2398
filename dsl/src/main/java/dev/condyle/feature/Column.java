package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the value of a component stands in a CSV file, which {@code rows()} of the generated
 * encoder reads. Without it, in the column that has the component's name. It changes nothing of
 * what the network sees.
 *
 * <p>An encoder has no {@code rows()} where a component with {@link Ignored} is of a type that no
 * cell holds.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Column {

    /** The name of the column as it stands in the header, not blank: {@code "Beak Length (mm)"}. */
    String value();

    /**
     * What stands between the values of one cell, for a list, a map or a {@code float[]}; not
     * empty. Default: {@code |}.
     */
    String separator() default "|";
}
