package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A depthwise convolution, which convolves each channel separately: (C, H, W) → (C * multiplier,
 * H', W'), where the size of each axis is {@code floor((in + padding - dilation * (kernel - 1) - 1)
 * / stride) + 1}. Weights {@code name.weight} (C * multiplier, 1, kernel height, kernel width) and
 * {@code name.bias} (C * multiplier).
 *
 * <p>Generates a DJL {@code ai.djl.nn.convolutional.Conv2d} with one group per channel; with
 * asymmetric padding, a {@code dev.condyle.runtime.block.PaddedConvolution}. Weights are
 * initialised with Glorot uniform and biases with zeros.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DepthwiseConv2d {

    /** The number of filters per input channel, at least 1. Default: 1. */
    int multiplier() default 1;

    /** The size of the kernel, at least 1: one value for both axes, or {height, width}. */
    int[] kernel();

    /**
     * The stride of the kernel, at least 1: one value for both axes, or {height, width}. Default:
     * 1.
     */
    int[] stride() default 1;

    /**
     * The padding mode. Default: {@link Padding#VALID}, no padding. Not allowed together with
     * {@link #pad}.
     */
    Padding padding() default Padding.VALID;

    /**
     * Explicit zero padding, at least 0: one value for all sides, {height, width}, or {top, bottom,
     * left, right}. Default: see {@link #padding}.
     */
    int[] pad() default {};

    /**
     * The spacing between kernel elements, at least 1: one value for both axes, or {height, width}.
     * Default: 1.
     */
    int[] dilation() default 1;

    /** Whether to add a bias. Default: true. */
    boolean bias() default true;

    /** The activation function applied to the output. Default: none. */
    Activation.Function activation() default Activation.Function.NONE;
}
