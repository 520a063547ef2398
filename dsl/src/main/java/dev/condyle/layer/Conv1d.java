package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A convolution over a signal: (C, L) → (filters, L'), where {@code L' = floor((L + padding -
 * dilation * (kernel - 1) - 1) / stride) + 1}. Weights {@code name.weight} (filters, C / groups,
 * kernel) and {@code name.bias} (filters).
 *
 * <p>After a sequence (L, F), such as the output of an {@link Embedding}, it reads and returns (L,
 * F), as in Keras: (L, F) → (L', filters).
 *
 * <p>Generates a DJL {@code ai.djl.nn.convolutional.Conv1d}; with asymmetric padding, a {@code
 * dev.condyle.runtime.block.PaddedConvolution}. Weights are initialised with Glorot uniform and
 * biases with zeros, as in Keras.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Conv1d {

    /** The number of output channels, at least 1. */
    int filters();

    /** The size of the kernel, at least 1: one value. */
    int[] kernel();

    /** The stride of the kernel, at least 1: one value. Default: 1. */
    int[] stride() default 1;

    /**
     * The padding mode. Default: {@link Padding#VALID}, no padding. Not allowed together with
     * {@link #pad}.
     */
    Padding padding() default Padding.VALID;

    /**
     * Explicit zero padding, at least 0: one value for both ends, or {left, right}. Default: see
     * {@link #padding}.
     */
    int[] pad() default {};

    /** The spacing between kernel elements, at least 1: one value. Default: 1. */
    int[] dilation() default 1;

    /** The number of groups; must divide both the input channels and the filters. Default: 1. */
    int groups() default 1;

    /** Whether to add a bias. Default: true. */
    boolean bias() default true;

    /** The activation function applied to the output. Default: none. */
    Activation.Function activation() default Activation.Function.NONE;
}
