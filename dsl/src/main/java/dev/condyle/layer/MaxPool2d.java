package dev.condyle.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Max pooling over an image: (C, H, W) → (C, H', W'), where the size of each axis is {@code
 * floor((in + padding - window) / stride) + 1}.
 *
 * <p>Generates a call to DJL's {@code Pool.maxPool2dBlock}; with asymmetric padding, to {@code
 * dev.condyle.runtime.block.PaddedPool.maxPoolBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MaxPool2d {

    /** The size of the window, at least 1: one value for both axes, or {height, width}. */
    int[] value();

    /**
     * The stride of the window, at least 1: one value for both axes, or {height, width}. Default:
     * the size of the window.
     */
    int[] stride() default {};

    /**
     * The padding mode. Padded values are never the maximum. Default: {@link Padding#VALID}, no
     * padding. Not allowed together with {@link #pad}.
     */
    Padding padding() default Padding.VALID;

    /**
     * Explicit padding on both ends of each axis, from 0 to half the window: one value for both
     * axes, or {height, width}. Default: see {@link #padding}.
     */
    int[] pad() default {};
}
