package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Layer normalisation: normalises each example over its last dimensions. The shape is unchanged.
 * Weights {@code name.weight} (initially 1) and {@code name.bias} (initially 0), both with the
 * shape of these dimensions.
 *
 * <p>Generates a DJL {@code ai.djl.nn.norm.LayerNorm}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface LayerNorm {

    /** The number of trailing dimensions to normalise over, from 1 to all. Default: 1. */
    int dimensions() default 1;

    /**
     * The number that is added to the variance, above 0. Default: 1e-5, as in PyTorch (Keras:
     * 1e-3).
     */
    double epsilon() default 1e-5;
}
