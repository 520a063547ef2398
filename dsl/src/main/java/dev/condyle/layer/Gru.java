package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A gated recurrent unit (GRU): (L, F) → (units), or (L, units) with {@link #returnSequences}. The
 * weights have the names of PyTorch: {@code name.weight_ih_l0} (3 * units, F), {@code
 * name.weight_hh_l0}, {@code name.bias_ih_l0}, {@code name.bias_hh_l0}, with the suffix {@code
 * _reverse} for the backward direction. The gates are in the order reset, update, new; the reset
 * gate is applied after the matrix product (Keras: {@code reset_after=True}).
 *
 * <p>After a signal (C, L), such as the output of a {@link Conv1d} over an input (C, L), it
 * transposes its input: the channels are then the features.
 *
 * <p>It skips the padding of an {@link Embedding} with {@link Embedding#maskZero maskZero}, as in
 * Keras. The last output is that of the last step, or zeros if all ids are padding; the backward
 * direction starts at the last step. With {@code returnSequences}, padding repeats the output of
 * the step before it, initially zeros, or is zero if the layer is bidirectional.
 *
 * <p>Generates a {@code dev.condyle.runtime.block.GruBlock}. As in Keras, input weights are
 * initialised with Glorot uniform, recurrent weights with an orthogonal matrix, and biases with
 * zeros.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Gru {

    /** Shorthand for {@link #units}: {@code @Gru(64)}. */
    int value() default 0;

    /** The number of outputs, at least 1. Exactly one of this and {@link #value} is required. */
    int units() default 0;

    /** The number of stacked layers, at least 1. Default: 1. */
    int layers() default 1;

    /**
     * Whether a second layer processes the sequence backwards. Its outputs are concatenated with
     * those of the first, so there are {@code 2 * units} outputs. Default: false.
     */
    boolean bidirectional() default false;

    /**
     * Whether to return the output of every step, (L, units), instead of only the last, (units).
     * The last output of the backward direction is the one at the first position. Default: false.
     */
    boolean returnSequences() default false;

    /**
     * The fraction to drop between stacked layers during training, from 0 to less than 1. With a
     * single layer it has no effect and causes a warning. Default: 0.
     */
    double dropout() default 0;
}
