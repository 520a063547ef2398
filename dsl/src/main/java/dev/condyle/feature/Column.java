package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the CSV column from which {@code rows()} of the generated encoder reads a component. Without
 * this annotation, it is the column with the name of the component, even if {@link
 * dev.condyle.Named} sets another name for saved models. The annotation has no effect on the input
 * of the network.
 *
 * <p>An encoder has no {@code rows()} if a component with {@link Ignored} has a type that cannot be
 * read from a cell.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Column {

    /** The name of the column in the header, not blank: {@code "Beak Length (mm)"}. */
    String value();

    /**
     * The separator between the values of one cell, for a list, a map or a {@code float[]}; not
     * empty. Default: {@code |}.
     */
    String separator() default "|";
}
