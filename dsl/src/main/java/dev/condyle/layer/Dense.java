package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected layer over the last dimension: (F) becomes (units), (L, F) becomes (L, units).
 * Weights {@code name.weight} (units, F) and {@code name.bias} (units).
 *
 * <p>It becomes a DJL {@code ai.djl.nn.core.Linear}. Its weights begin glorot uniform, its biases
 * zero, as in Keras.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Dense {

    /** Short for {@link #units}: {@code @Dense(64)}. */
    int value() default 0;

    /** The number of outputs, at least 1. Exactly one of this and {@link #value} is given. */
    int units() default 0;

    /** Whether a bias is added. Default: true. */
    boolean bias() default true;

    /** The function applied to the output. Default: none. */
    Activation.Function activation() default Activation.Function.NONE;
}
