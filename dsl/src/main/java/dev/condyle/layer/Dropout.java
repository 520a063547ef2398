package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Randomly sets elements to zero during training and scales up the others. It has no effect during
 * prediction. The shape is unchanged.
 *
 * <p>Generates a DJL {@code ai.djl.nn.norm.Dropout}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Dropout {

    /** The dropout rate: the fraction to drop, from 0 to less than 1. Default: 0.5. */
    double value() default 0.5;
}
