package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected layer over the last dimension: (F) → (units), (L, F) → (L, units). Weights
 * {@code name.weight} (units, F) and {@code name.bias} (units).
 *
 * <p>Generates a DJL {@code ai.djl.nn.core.Linear}. Weights are initialised with Glorot uniform and
 * biases with zeros, as in Keras.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Dense {

    /** Shorthand for {@link #units}: {@code @Dense(64)}. */
    int value() default 0;

    /** The number of outputs, at least 1. Exactly one of this and {@link #value} is required. */
    int units() default 0;

    /** Whether to add a bias. Default: true. */
    boolean bias() default true;

    /** The activation function applied to the output. Default: none. */
    Activation.Function activation() default Activation.Function.NONE;
}
