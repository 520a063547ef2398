package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A convolution that treats each channel by itself: (C, H, W) becomes (C * multiplier, H', W'),
 * where each axis comes out as {@code floor((in + padding - dilation * (kernel - 1) - 1) / stride)
 * + 1}. Weights {@code name.weight} (C * multiplier, 1, kernel height, kernel width) and {@code
 * name.bias} (C * multiplier).
 *
 * <p>It becomes a DJL {@code ai.djl.nn.convolutional.Conv2d} with as many groups as channels; where
 * the padding is not the same at both ends of an axis, a {@code
 * dev.condyle.runtime.block.PaddedConvolution}. Its weights begin glorot uniform, its biases zero.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DepthwiseConv2d {

    /** The number of filters for each input channel, at least 1. Default: 1. */
    int multiplier() default 1;

    /** The size of the kernel, at least 1: one value for both axes, or {height, width}. */
    int[] kernel();

    /**
     * The step of the kernel, at least 1: one value for both axes, or {height, width}. Default: 1.
     */
    int[] stride() default 1;

    /**
     * How the border is treated. Default: {@link Padding#VALID}, no padding. Must be left out where
     * {@link #pad} is given.
     */
    Padding padding() default Padding.VALID;

    /**
     * Explicit zero padding, at least 0: one value for all sides, {height, width}, or {top, bottom,
     * left, right}. Default: see {@link #padding}.
     */
    int[] pad() default {};

    /**
     * The distance between the points of the kernel, at least 1: one value for both axes, or
     * {height, width}. Default: 1.
     */
    int[] dilation() default 1;

    /** Whether a bias is added. Default: true. */
    boolean bias() default true;

    /** The function applied to the output. Default: none. */
    Activation.Function activation() default Activation.Function.NONE;
}
