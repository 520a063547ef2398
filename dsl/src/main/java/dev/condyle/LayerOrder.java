package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The order of the layers of a generated block that others may {@link dev.condyle.layer.Use}. Only
 * generated code has it: not every compiler tells the fields of a class file in the order in which
 * they were declared.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LayerOrder {

    /** The names of the layers' fields. */
    String[] value();
}
