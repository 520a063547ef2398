package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records the layer order of a generated block that other classes can include with {@link
 * dev.condyle.layer.Use}. Only generated code uses this annotation, because not every compiler
 * reports the fields of a class file in declaration order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LayerOrder {

    /** The field names of the layers, in order. */
    String[] value();
}
