package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Drops features at random while training and scales the others up; does nothing in prediction. The
 * shape stays.
 *
 * <p>It becomes a DJL {@code ai.djl.nn.norm.Dropout}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Dropout {

    /** The fraction that is dropped, from 0 to less than 1. Default: 0.5. */
    double value() default 0.5;
}
