package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A gated recurrent unit: (L, F) becomes (units), or (L, units) with {@link #returnSequences}.
 * Weights as PyTorch names them: {@code name.weight_ih_l0} (3 * units, F), {@code
 * name.weight_hh_l0}, {@code name.bias_ih_l0}, {@code name.bias_hh_l0}, with {@code _reverse} for
 * the backward direction; the gates stand in the order reset, update, new, and the reset gate acts
 * after the matrix product (Keras: {@code reset_after=True}).
 *
 * <p>It becomes a {@code dev.condyle.runtime.block.GruBlock}. As in Keras, input weights begin
 * glorot uniform, recurrent weights orthogonal, and biases zero.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Gru {

    /** Short for {@link #units}: {@code @Gru(64)}. */
    int value() default 0;

    /** The number of outputs, at least 1. Exactly one of this and {@link #value} is given. */
    int units() default 0;

    /** How many of these layers are stacked, at least 1. Default: 1. */
    int layers() default 1;

    /**
     * Whether a second layer reads the sequence backwards; its outputs follow those of the first,
     * so that there are {@code 2 * units}. Default: false.
     */
    boolean bidirectional() default false;

    /**
     * Whether the output of every step is given, (L, units), or that of the last alone, (units),
     * which for the backward direction is its output at the first place. Default: false.
     */
    boolean returnSequences() default false;

    /**
     * The fraction dropped between stacked layers while training, from 0 to less than 1. With one
     * layer it has no effect and is a warning. Default: 0.
     */
    double dropout() default 0;
}
